// The page on paper. What has to say on every sheet what it is, is a table: browsers repeat the head of a table, and nothing else. Notes are blocks, in columns
// where they go side by side: browsers move a block whole to the next sheet, and break one only that is longer than a sheet. Letters have nine points at least.

/// What the style sheet says of paper.
let paperStyle = """
  @page{margin:8mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt sans-serif;color:#55514a}}
  @page a3{size:A3 landscape}
  @page a4{size:A4 landscape}
  @media print{
  :root{color-scheme:light;--paper:#fff;--card:#fff;--ink:#1c1b19;--quiet:#55514a;--line:#cfc9bc;--link:#1c1b19;--short:#ffe394;--long:#bfe3ef;--step:#e8e3d8;--bar-short:#b87d00;--bar-long:#2b7f9e;--bar-step:#8a8478;--warn:#8a2f12;--warn-paper:#fbe9e0}
  *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
  .fit18{font-size:9pt}.fit19{font-size:9.5pt}.fit20{font-size:10pt}.fit21{font-size:10.5pt}.fit22{font-size:11pt}.fit23{font-size:11.5pt}.fit24{font-size:12pt}.fit25{font-size:12.5pt}
  .fit26{font-size:13pt}.fit27{font-size:13.5pt}.fit28{font-size:14pt}.fit29{font-size:14.5pt}.fit30{font-size:15pt}.fit31{font-size:15.5pt}.fit32{font-size:16pt}
  .a3 body{page:a3}.a4 body{page:a4}
  body{padding:0;max-width:none;line-height:1.24}
  a{color:inherit;text-decoration:none}
  .contents,.groups{display:none}
  h2,h3,h4,caption,.pick{break-after:avoid}
  .more{break-before:avoid}
  .words li:last-child,.rows tr:nth-last-child(-n+2){break-before:avoid}
  .note,tr,li,svg,figcaption{break-inside:avoid}
  .plate>tbody>tr,.theme,.rows td{break-inside:auto}
  .top{padding-bottom:.3rem;border-bottom-width:2px}
  h1{font-size:2.1rem}
  .about{font-size:1rem}
  .legend,.by,.count,caption,figcaption,.theme h3 .count,.matrix thead th,.matrix th[scope=row],.marks,.lane>.empty,.pick,.note .by,footer{font-size:max(9pt,.86rem)}
  h2,.after h2,.packages h2{margin:.8rem 0 .25rem;font-size:1.3rem}
  h3{font-size:1.05rem}
  h4{font-size:max(9pt,.92rem)}
  .short-story ol{columns:20rem;column-gap:1.5rem}.short-story li{padding:.1rem 0 .1rem 2.2rem}
  .steps{display:flex;gap:.8rem;margin-bottom:.6rem;align-items:flex-start}
  .step-box{flex:1;padding:.2rem .6rem .3rem}.step-box h3{margin:0}
  .cases{overflow-x:clip}.steps,.packages:not(:has(tbody tr:nth-child(4))){break-inside:avoid}
  .sentences{columns:18rem;column-gap:1.5rem}.after .sentences{columns:auto}.sentences li{padding:.07rem 0}
  .step-box .notes,.case>.notes{display:block;columns:15rem;column-gap:.5rem;margin-top:.4rem}
  .note{box-shadow:none;padding:.2rem .45rem .18rem;margin-bottom:.27rem;line-height:1.24;border-radius:.15rem .15rem .6rem .15rem}
  .said{line-height:1.24}.note .by{margin:0;line-height:1.24}.dots{display:none}.stickers::before{content:"· "}
  .picked{border-width:2px;padding:.12rem .35rem}
  .plate{break-inside:auto;margin-top:.3rem}
  .theme{vertical-align:top}.plate .theme{padding:0;border:0}
  .band,.lanes{display:block}.lane{border:0;padding:0}
  h4{margin:0;line-height:1.7;white-space:nowrap}
  .lane{display:table;width:100%;border-spacing:0}.lane>h4,.theme h3{display:table-header-group;break-inside:avoid}.lane+.lane{margin-top:.27rem}
  .lane .note{margin:.27rem 0 0}
  .lane .count,.theme h3 .count{display:none}.on{display:inline;float:right;margin-left:-6em;font-weight:400;font-size:max(9pt,.86rem)}
  .lane::before,.bands .band::before{content:attr(data-count);display:block;position:relative;top:-1.65em;width:4.4em;height:1.5em;margin:0 0 -1.5em auto;background:var(--paper);text-align:right;font-size:max(9pt,.86rem);line-height:1.5;break-after:avoid}
  :lang(en) .lane::before{width:5.7em}.bands .band::before{width:10em;padding-right:.5rem;color:#16130f}.lane:has(>.empty){break-inside:avoid}
  .bands .t1 .band::before{background:#ffab91}.bands .t2 .band::before{background:#dcb15f}.bands .t3 .band::before{background:#8fd18c}.bands .t4 .band::before{background:#63cdd3}.bands .t5 .band::before{background:#c9a9f4}
  .lane>.empty{padding:0 0 .3rem}
  .notes{display:block}
  .columns .plate{display:table;table-layout:fixed;border-collapse:separate;border-spacing:.5rem 0;width:calc(100% + 1rem);margin:.3rem -.5rem 0}
  .columns .plate>thead{display:table-header-group;break-inside:avoid}.columns .plate colgroup{display:table-column-group}.columns .plate>tbody{display:table-row-group}.columns .plate tr{display:table-row}
  .w8{width:8%}.w9{width:9%}.w10{width:10%}.w11{width:11%}.w12{width:12%}.w13{width:13%}.w14{width:14%}.w15{width:15%}.w16{width:16%}.w17{width:17%}
  .w18{width:18%}.w19{width:19%}.w20{width:20%}.w21{width:21%}.w22{width:22%}.w23{width:23%}.w24{width:24%}.w25{width:25%}.w26{width:26%}
  .w27{width:27%}.w28{width:28%}.w29{width:29%}.w30{width:30%}.w31{width:31%}.w32{width:32%}.w33{width:33%}.w34{width:34%}.w35{width:35%}
  .w36{width:36%}.w37{width:37%}.w38{width:38%}.w39{width:39%}.w40{width:40%}.w41{width:41%}.w42{width:42%}.w43{width:43%}.w44{width:44%}
  .w45{width:45%}.w46{width:46%}.w47{width:47%}.w48{width:48%}.w49{width:49%}.w50{width:50%}.w51{width:51%}.w52{width:52%}.w53{width:53%}
  .w54{width:54%}.w55{width:55%}.w56{width:56%}.w57{width:57%}.w58{width:58%}.w59{width:59%}.w60{width:60%}.w61{width:61%}.w62{width:62%}
  .w63{width:63%}.w64{width:64%}.w65{width:65%}.w66{width:66%}.w67{width:67%}.w68{width:68%}.w69{width:69%}.w70{width:70%}.w71{width:71%}
  .w72{width:72%}.w73{width:73%}.w74{width:74%}.w75{width:75%}.w76{width:76%}.w77{width:77%}.w78{width:78%}.w79{width:79%}.w80{width:80%}
  .w81{width:81%}.w82{width:82%}.w83{width:83%}.w84{width:84%}.w85{width:85%}.w86{width:86%}.w87{width:87%}.w88{width:88%}.w89{width:89%}
  .w90{width:90%}.w91{width:91%}.w92{width:92%}.w93{width:93%}.w94{width:94%}.w95{width:95%}.w96{width:96%}.w97{width:97%}.w98{width:98%}
  .w99{width:99%}.w100{width:100%}
  .columns .theme{display:table-cell}.columns .band{display:table;width:100%;border-spacing:0}.columns h3 .on{display:none}
  .theme h3 span:first-child{padding:.2rem .5rem}.columns .theme h3 span:first-child{display:block;box-sizing:content-box}
  .columns .n2 h3 span:first-child{min-height:2.5em}.columns .n3 h3 span:first-child{min-height:3.75em}.columns .n4 h3 span:first-child{min-height:5em}
  .plate thead .what{padding:0 0 .2rem;font-weight:700;font-size:1.2rem;color:#16130f}
  .columns .case>h2:has(+.plate),.one .steps+.plate .what{display:none}
  .columns .c1 .notes,.columns .c2 .notes{columns:15rem;column-gap:.5rem}
  .bands .plate,.bands .plate tbody,.bands .plate tr{display:block}
  .bands .theme{display:block}.bands .band{display:table;width:100%;margin-bottom:.5rem}
  .bands .theme::before{content:"";display:block;break-inside:avoid;break-after:avoid}
  .bands .r8::before{height:8rem;margin-bottom:-8rem}.bands .r12::before{height:12rem;margin-bottom:-12rem}.bands .r16::before{height:16rem;margin-bottom:-16rem}.bands .r20::before{height:20rem;margin-bottom:-20rem}.bands .r24::before{height:24rem;margin-bottom:-24rem}.bands .r28::before{height:28rem;margin-bottom:-28rem}
  .bands .r32::before{height:32rem;margin-bottom:-32rem}.bands .r36::before{height:36rem;margin-bottom:-36rem}.bands .r40::before{height:40rem;margin-bottom:-40rem}.bands .r44::before{height:44rem;margin-bottom:-44rem}.bands .r48::before{height:48rem;margin-bottom:-48rem}.bands .r52::before{height:52rem;margin-bottom:-52rem}.bands .r56::before{height:56rem;margin-bottom:-56rem}
  .bands .theme h3{line-height:1.6}.bands .of{display:inline;font-weight:400}.bands h3 .on{padding-right:.5rem}
  .bands .lanes{columns:5;column-gap:.5rem}.a4 .lanes{columns:4}
  .after{display:block;columns:3;column-gap:1.5rem;margin-top:.3rem}.a4 .after{columns:2}
  .beside{display:contents}
  .after section,.packages{border:0;border-radius:0;padding:0}.packages{margin:0}
  .scroll{overflow:visible;background:none}
  th,td{padding:.1rem .3rem}.spots{table-layout:fixed;hyphens:auto}.spots th,.spots td{overflow-wrap:anywhere}.spots thead th:first-child{width:9rem}.spots thead th:nth-child(2){width:2.2rem}.spots thead .sum{width:4.8rem}
  .blind:has(thead th:nth-child(6)){column-span:all}.blind:has(thead th:nth-child(6)) .words{columns:3;column-gap:1.5rem}.a4 .blind:has(thead th:nth-child(6)) .words{columns:2}
  .spots .term,.spots .full{display:none}.spots .brief{display:inline}
  .matrix,.timeline,.polls{break-inside:avoid}.timeline:not(:has(.marks li:nth-child(20))){display:inline-block;width:100%}.bar{width:3.2rem}
  .words{margin-top:.3rem;break-before:avoid}.words li{padding-top:0;break-inside:avoid}.words li:first-child,.takeaways li:first-child{break-after:avoid}
  .timeline svg{margin-bottom:-4%}.timeline .hour{font-size:26px;transform:translateY(12px)}.timeline .label,.timeline .hour:nth-of-type(even){display:none}
  .marks{columns:2;margin-top:.2rem}
  .packages:has(.rows){margin-top:.8rem}.packages:has(.rows)>h2{display:none}.rows thead th:first-child::before{content:attr(data-title);display:block;white-space:nowrap;font-size:1.3rem;font-weight:700;padding-bottom:.25rem}
  .rows{table-layout:fixed}.rows thead th{width:13%}.rows thead th:last-child{width:auto}
  .rows td ul,.rows td li{display:inline}.rows td li+li::before{content:" / "}
  body{position:relative;padding-top:1.2rem}footer{position:absolute;top:0;right:0;margin:0}
  .annex{break-before:page;border:0;margin:0}.annex>h2{margin:0}
  .annex .notes,.annex .note .by,.annex .pick{font-size:9pt}.annex .note{padding:.1rem .3rem;border-radius:0}.annex .lane .note{margin-top:.2rem}
  }
  """
