// The style sheet of the page. Colours by role, for light and dark; every pair of ink and paper has the contrast of WCAG AA, which the tests compute. Short and
// long term differ in colour and in a letter.

/// The digest (SHA-256, Base64) by which the page's policy knows the style sheet; a test says what it has to be when the sheet changes.
let styleDigest = "iDwQu8CFoTW9KijDzgbY6f7eTJqagyQhuGCA3NSWnVE="

/// The page's style sheet.
let posterStyle = screenStyle + "\n" + paperStyle

private let screenStyle = """
  :root{color-scheme:light dark;--paper:#f7f5f0;--card:#fffefb;--ink:#1c1b19;--quiet:#55514a;--line:#d8d2c5;--link:#1f4e79;--short:#ffe394;--long:#bfe3ef;--step:#e8e3d8;
  --note:#1c1b19;--by:#45413a;--bar-short:#b87d00;--bar-long:#2b7f9e;--bar-step:#8a8478;--warn:#8a2f12;--warn-paper:#fbe9e0;--pick:#1c1b19;--pick-ink:#fff}
  @media (prefers-color-scheme:dark){:root{--paper:#17181c;--card:#202127;--ink:#eceae5;--quiet:#b9b5ac;--line:#3c3d45;--link:#9cc8f0;--short:#f0d486;--long:#a9d3e2;--step:#cfcabf;
  --bar-short:#e3b44a;--bar-long:#6db9d3;--bar-step:#a39d92;--warn:#ffb597;--warn-paper:#3a2620}}
  *{box-sizing:border-box}
  html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
  body{margin:0 auto;padding:1.5rem clamp(.8rem,2vw,2.2rem) 2.5rem;max-width:110rem;background:var(--paper);color:var(--ink);
  font:1rem/1.4 system-ui,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;overflow-wrap:anywhere}
  h1,h2,h3,h4,p,ul,ol,figure,table{margin:0}
  ul,ol{padding:0;list-style:none}
  a{color:var(--link)}
  :focus-visible{outline:3px solid var(--link);outline-offset:2px}
  .top{display:grid;grid-template-columns:1fr auto;gap:.2rem 2rem;align-items:end;border-bottom:3px solid var(--ink);padding-bottom:.7rem}
  h1{font-size:clamp(1.7rem,3.4vw,2.9rem);line-height:1.1;letter-spacing:-.02em}
  .about{grid-column:1;color:var(--quiet);font-size:1.05rem}
  .legend{grid-column:2;grid-row:1/3;display:grid;grid-template-columns:auto auto;gap:.25rem .6rem;color:var(--quiet);font-size:.9rem}
  .key{display:inline-block;min-width:1.5em;padding:0 .35em;border-radius:.2em;text-align:center;font-weight:700;color:var(--note)}
  .short>.by>b,.key.short{background:var(--short)}
  .key.long{background:var(--long)}
  .contents{margin-top:.6rem;font-size:.92rem}
  .contents ul{display:flex;flex-wrap:wrap;gap:.15rem 1.1rem}
  .contents a{text-decoration-color:var(--line);line-height:1.6}
  h2{font-size:1.55rem;line-height:1.2;margin:1.9rem 0 .7rem}
  h3{font-size:1.08rem;line-height:1.25}
  h4{font-size:.92rem;font-weight:600;margin:.55rem 0 .35rem}
  .count{font-weight:400}
  .by{color:var(--quiet);font-size:.84rem}
  .short-story ol{columns:26rem;column-gap:2rem}
  .short-story li{break-inside:avoid;padding:.3rem 0 .3rem 2.2rem;position:relative}
  .short-story li::before{content:attr(data-rank);position:absolute;left:0;width:1.6rem;text-align:right;font-weight:700;color:var(--quiet)}
  .short-story a{color:var(--ink);font-weight:600;text-decoration-color:var(--line)}
  .short-story .by{display:block}
  .steps{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:1rem;margin-bottom:1rem}
  .step-box,.after section,.packages,.group{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.8rem 1rem 1rem}
  .step-box h3{margin-bottom:.4rem}
  .sentences{columns:20rem;column-gap:1.6rem}
  .sentences li{break-inside:avoid;padding:.15rem 0}
  .sentences .by{display:inline-block}
  q{quotes:"‘" "’";font-style:italic;white-space:pre-line}
  .plate{display:grid;grid-template-columns:repeat(5,minmax(0,1fr));grid-template-rows:auto auto auto;gap:0 .7rem}
  .plate thead,.plate colgroup,.of,.on{display:none}.plate tbody,.plate tr,.band,.lanes{display:contents}.plate td{padding:0;border:0}
  .c1,.c2,.c3,.c4{grid-template-columns:repeat(2,minmax(0,1fr))}.c1{grid-template-columns:minmax(0,1fr)}.c3{grid-template-columns:repeat(3,minmax(0,1fr))}.c4{grid-template-columns:repeat(4,minmax(0,1fr))}
  .c1 .notes,.c2 .notes{grid-template-columns:repeat(auto-fill,minmax(min(100%,15rem),1fr))}
  .theme{display:grid;grid-template-columns:minmax(0,1fr);grid-row:span 3;grid-template-rows:subgrid;align-content:start}
  .theme h3{display:grid;align-content:start;padding:.4rem .65rem .35rem;border-radius:.4rem .4rem 0 0;color:#16130f}
  .theme h3 .count{font-size:.84rem}
  .theme h3,th{hyphens:manual;overflow-wrap:break-word}
  .t1 h3{background:#ffab91}.t2 h3{background:#dcb15f}.t3 h3{background:#8fd18c}.t4 h3{background:#63cdd3}.t5 h3{background:#c9a9f4}
  .lane{padding:.05rem .55rem .5rem;background:var(--card);border:solid var(--line);border-width:0 1px 1px}
  .empty{color:var(--warn)}
  .lane>.empty{padding:.2rem .1rem .4rem;font-size:.92rem}
  .notes{display:grid;gap:.5rem;align-content:start}
  .step-box .notes,.group .notes,.case>.notes{grid-template-columns:repeat(auto-fill,minmax(min(100%,15rem),1fr));margin-top:.5rem}
  .note{background:var(--step);color:var(--note);padding:.5rem .65rem .45rem;border-radius:.15rem .15rem .8rem .15rem;box-shadow:0 1px 2px #0003;break-inside:avoid}
  .note.short{background:var(--short)}.note.long{background:var(--long)}
  .note:target{outline:4px solid var(--link);outline-offset:2px}
  .said{white-space:pre-line;line-height:1.3}
  .note .by{color:var(--by);margin-top:.2rem}
  .note .by b{margin-right:.5em}
  .picked{border:3px solid var(--ink);padding:.35rem .5rem .3rem}
  .pick{display:inline-block;background:var(--pick);color:var(--pick-ink);font-size:.78rem;font-weight:700;padding:.05rem .5rem;border-radius:.2rem;margin-bottom:.25rem}
  .picked .said{font-weight:600}
  .stickers{display:inline-block}
  .dots{letter-spacing:-.05em;font-size:.8em}
  .after h2,.packages h2{margin-top:0;font-size:1.3rem}
  .after{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:1rem;margin-top:1.9rem;align-items:start}
  .beside{display:grid;gap:1rem}.packages{margin-top:1rem}
  .sayings .more+h3{margin-top:.8rem}
  .annex{margin-top:2.4rem;border-top:3px solid var(--ink)}.annex>h2{font-size:1.9rem;margin-top:1rem}
  .annex>.blind,.annex>.polls,.annex>.takeaways{margin-top:1.9rem}
  table{border-collapse:collapse;width:100%}
  caption{text-align:left;color:var(--quiet);font-size:.88rem;padding-bottom:.3rem}
  th,td{text-align:left;vertical-align:top;padding:.22rem .5rem;border-top:1px solid var(--line);font-weight:400}
  thead th{border-top:0;font-weight:600;vertical-align:bottom}
  tbody th[scope=rowgroup],.rows tbody th{font-weight:600}
  .matrix th,.matrix td{overflow-wrap:normal}
  .matrix th .key{margin-right:.4rem}
  .spots tbody th[scope=row]{white-space:nowrap}
  .brief{display:none}
  table+table{margin-top:.9rem}
  .scroll{overflow-x:auto;background:linear-gradient(90deg,var(--card) 50%,#0000) 0/3rem local,linear-gradient(270deg,var(--card) 50%,#0000) 100%/3rem local,linear-gradient(90deg,var(--quiet),#0000) 0/1rem scroll,linear-gradient(270deg,var(--quiet),#0000) 100%/1rem scroll;background-repeat:no-repeat}
  .blind:has(thead th:nth-child(6)){grid-column:1/-1}
  .number{display:inline-block;min-width:2em;font-variant-numeric:tabular-nums;font-weight:600}
  .bar{width:6rem;height:.6em;vertical-align:baseline}
  .short .bar rect,rect.short{fill:var(--bar-short)}.long .bar rect,rect.long{fill:var(--bar-long)}rect.step{fill:var(--bar-step)}
  td.empty{background:var(--warn-paper);font-weight:600}
  .words{margin-top:.7rem}
  .words li{padding:.12rem 0 .12rem 1.1rem;position:relative}
  .words li::before{content:"";position:absolute;left:.1rem;top:.68em;width:.42rem;height:.42rem;background:var(--warn)}
  .rows td ul{display:grid;gap:.2rem}
  .rows .by{display:block}
  svg{display:block;width:100%;height:auto}
  svg.bar{display:inline-block}
  .timeline .axis{stroke:var(--quiet)}.timeline .mark{stroke:var(--quiet);stroke-dasharray:2 3}
  .timeline text{fill:var(--ink);font-size:15px}.timeline .hour{fill:var(--quiet);font-size:14px}
  figcaption{color:var(--quiet);font-size:.88rem;margin-top:.3rem}
  .marks{columns:13rem;column-gap:1.4rem;margin-top:.5rem;font-size:.92rem}
  .marks li{break-inside:avoid}
  time{font-variant-numeric:tabular-nums;font-weight:600;margin-right:.3rem}
  .groups{display:grid;gap:1rem;margin-top:1.9rem}
  .group h2{margin-top:0}
  .group h3{margin:.9rem 0 .3rem}
  footer{margin-top:1.4rem;color:var(--quiet);font-size:.84rem}
  @media screen and (max-width:75rem){.after{grid-template-columns:minmax(0,1fr)}}
  @media screen and (max-width:62rem) and (min-width:44.01rem){.plate{gap:0 .4rem;font-size:.86rem}.theme h3{padding:.35rem .4rem;font-size:.92rem}.lane{padding:0 .3rem .4rem}.note{padding:.4rem .45rem}}
  @media screen and (max-width:44rem){.top{display:block}.legend{margin-top:.5rem;justify-content:start}
  .matrix{font-size:.86rem}.matrix th,.matrix td{padding:.2rem .3rem}.matrix .term{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}.matrix .key{margin:0}.full{display:none}.brief{display:inline}.spots thead th{font-size:.8rem}
  .bar{width:2.4rem}.spots .bar{display:none}.number{min-width:1.5em}.plate{display:block}.theme{display:block;margin-bottom:1rem}
  .timeline text{display:none}.rows thead{display:none}.rows,.rows tbody,.rows tr,.rows th,.rows td{display:block}.rows td{border:0;padding:.1rem .3rem}.rows td.none{display:none}
  .rows td::before{content:attr(data-label) ": ";color:var(--quiet)}.rows th{padding:.6rem .3rem .1rem}.step-box,.after section,.packages,.group{padding:.7rem}}
  """
