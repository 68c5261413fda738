// The style sheet of the pages to take home: one sheet of A4 each, on paper and on the screen.

/// The digest (SHA-256, Base64) by which the pages' policy knows the style sheet; a test says what it has to be when the sheet changes.
let sheetDigest = "GtK6N0zOwhRdfH8t1TZjzA5gPGtvvMesaVY4FaEhFBU="

/// The style sheet of the pages.
let sheetStyle = """
  :root{--ink:#1c1b19;--quiet:#55514a;--line:#cfc9bc;--short:#ffe394;--long:#bfe3ef;--step:#e8e3d8}
  *{box-sizing:border-box;margin:0;print-color-adjust:exact;-webkit-print-color-adjust:exact}
  body{background:#fff;color:var(--ink);font-family:system-ui,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;overflow-wrap:anywhere}
  .page{max-width:182mm;padding:14mm 0;margin:0 auto;line-height:1.3}
  .page+.page{border-top:1px dashed var(--line)}
  .s0{font-size:13.5pt}.s1{font-size:12pt}.s2{font-size:10.8pt}.s3{font-size:9.6pt}.s4{font-size:8.5pt}
  h1{font-size:1.9em;line-height:1.15;border-bottom:.12em solid var(--ink);padding-bottom:.15em}
  .about,.by,.more,footer{color:var(--quiet)}
  .about{margin-top:.3em}
  h2{font-size:1.1em;margin:1.1em 0 .35em;break-after:avoid}
  ul{list-style:none;padding:0}
  li{break-inside:avoid;padding:.12em 0}
  li.short,li.long,li.step{padding:.4em .6em;border-radius:.15em .15em .7em .15em;margin-bottom:.3em}
  .short{background:var(--short)}.long{background:var(--long)}.step{background:var(--step)}
  .by{font-size:.9em}
  .blank{border-bottom:1px solid var(--quiet);padding:1.2em 0 .1em}
  footer{margin-top:1em;font-size:.85em}
  @page{size:A4 portrait;margin:14mm}
  @media print{.page{padding:0;max-width:none;break-inside:avoid}.page+.page{border:0;break-before:page}}
  """
