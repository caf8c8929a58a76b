/// How pages look: on the screen, light or dark, wide or as narrow as a phone; on paper; and in the colours that somebody
/// has forced on all pages.
///
/// One file says all of it. Colours come from `Palette`, classes are those of `Style`. There are no fonts and no images to
/// fetch.
enum Stylesheet {
  static let text =
    colours(.light, prefix: ":root") + "@media screen and (prefers-color-scheme:dark){"
    + colours(.dark, prefix: ":root")
    + "}\n" + screen + narrow + paper + forced

  private static func colours(_ palette: Palette, prefix: String) -> String {
    let roles = [
      ("paper", palette.paper), ("shade", palette.shade), ("ink", palette.ink), ("muted", palette.muted),
      ("line", palette.line), ("link", palette.link), ("mark", palette.mark), ("caution", palette.caution),
    ]
    let scores = palette.scores.enumerated().flatMap { level, colour in
      [("s\(level)", colour), ("i\(level)", Palette.ink(on: colour))]
    }
    return prefix + "{" + (roles + scores).map { "--\($0):\($1.css)" }.joined(separator: ";") + "}\n"
  }

  private static let levels = Palette.light.scores.indices.map {
    ".s\($0){background:var(--s\($0));color:var(--i\($0))}"
  }.joined()

  private static let screen = """
    *{box-sizing:border-box}
    :root{color-scheme:light dark}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0 auto;max-width:72rem;padding:2rem clamp(1rem,4vw,3rem) 4rem;background:var(--paper);color:var(--ink);
    font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",sans-serif;
    font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
    h1,h2,h3,h4{line-height:1.25;text-wrap:balance;margin:0}
    h1{font-size:2rem;font-weight:650;letter-spacing:-.01em}
    h2{font-size:1.375rem;font-weight:650;margin:3rem 0 .75rem;padding-top:.75rem;border-top:1px solid var(--line)}
    h3{font-size:1.125rem;font-weight:650;margin:2rem 0 .5rem}
    h4{font-size:1rem;font-weight:650;margin:1.25rem 0 .25rem}
    p,ul,ol,dl{margin:.5rem 0;max-width:44rem}
    dd{margin:0 0 .5rem}
    ul,ol{padding-left:1.25rem}
    li{margin:.125rem 0}
    a{color:var(--link);text-underline-offset:.15em}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px}
    small,.fineprint,figcaption{font-size:.875rem}
    .fineprint,.lead{color:var(--muted)}
    .lead{font-size:1rem;margin-bottom:0}
    .skip{position:absolute;left:1rem;top:-4rem;padding:.5rem 1rem;background:var(--paper);z-index:2}
    .skip:focus{top:.5rem}
    .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .facts{display:flex;flex-wrap:wrap;gap:.5rem 2rem;margin:1.25rem 0 0;max-width:none}
    .facts dt{font-size:.8125rem;color:var(--muted)}
    .facts dd{margin:0;font-weight:600}
    .contents{margin:1.5rem 0 0}
    .contents ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:0;max-width:none}
    .cautions{margin:1.5rem 0 0;padding:1rem 1.25rem;background:var(--shade);border-left:4px solid var(--caution)}
    .cautions h2,.cautions h3{margin:0 0 .5rem;padding:0;border:0;font-size:1.0625rem;color:var(--caution)}
    .cautions ul{max-width:60rem;margin:0}
    .cautions li+li{margin-top:.375rem}
    summary{cursor:pointer;color:var(--link);padding:.25rem 0}
    .scroll{overflow-x:auto;max-width:100%;margin:.75rem 0}
    table{border-collapse:collapse;font-size:.9375rem}
    caption{text-align:left;color:var(--muted);font-size:.875rem;padding:0 0 .375rem;max-width:min(44rem,calc(100vw - 2.5rem))}
    th,td{padding:.375rem .75rem .375rem 0;text-align:left;vertical-align:baseline;font-weight:400;
    border-bottom:1px solid var(--line);min-width:3.5em;overflow-wrap:normal}
    thead th{font-weight:600;font-size:.8125rem;color:var(--muted);vertical-align:bottom;line-height:1.3}
    tbody th{font-weight:600;overflow-wrap:anywhere;min-width:5.5em;max-width:16rem}
    .number{text-align:right}td.number,.unbroken{white-space:nowrap}
    .none{color:var(--muted)}
    .heat{border-collapse:separate;border-spacing:2px}
    .heat th,.heat td{border:0;padding:.375rem .5rem}
    .heat thead th{min-width:5.5rem;max-width:8rem}
    .heat thead small{display:block;font-weight:400;font-size:.75rem}
    .heat tbody th{position:sticky;left:0;background:var(--paper);z-index:1}
    .heat td{padding:0;vertical-align:top}
    .heat td a{display:block;padding:.375rem .5rem;color:inherit;text-decoration:none;font-weight:600;min-height:100%}
    .heat td a:hover{text-decoration:underline}
    .heat td a:focus-visible{outline-offset:-3px;outline-color:currentColor}
    .heat td small{display:block;font-weight:400;font-size:.75rem;white-space:nowrap}
    .strip{min-width:10rem;width:24rem;padding:0;vertical-align:middle;print-color-adjust:exact;
    -webkit-print-color-adjust:exact;background:linear-gradient(var(--line) 0 0) 4%/1px 100% no-repeat,
    linear-gradient(var(--line) 0 0) 27%/1px 100% no-repeat,linear-gradient(var(--line) 0 0) 50%/1px 100% no-repeat,
    linear-gradient(var(--line) 0 0) 73%/1px 100% no-repeat,linear-gradient(var(--line) 0 0) 96%/1px 100% no-repeat}
    th.strip{background:none;vertical-align:bottom}
    td.strip+td,th.strip+th{padding-left:.75rem}
    svg{display:block;overflow:visible;max-width:100%}
    .dot{fill:var(--mark);stroke:var(--paper);stroke-width:1.5}
    .hollow{fill:var(--paper);stroke:var(--mark);stroke-width:2}
    .reach{stroke:var(--mark);stroke-width:2}
    .move{stroke:var(--mark);stroke-width:1.5}
    .target{stroke:var(--ink);stroke-width:2.5}
    .bar{fill:var(--mark)}
    .axis{stroke:var(--line)}
    svg text{fill:var(--muted);font-size:12px}
    figure{margin:.75rem 0}
    figure>svg{width:100%;max-width:36rem;height:auto}

    """ + levels + """

      .question{margin:1rem 0 0;max-width:52rem}
      .ratings{list-style:none;padding:0;margin:.25rem 0 0;max-width:52rem}
      .ratings li{display:grid;grid-template-columns:1.75rem 1fr;gap:.625rem;margin:.25rem 0;white-space:pre-line}
      .score{display:inline-block;min-width:1.75rem;height:1.625rem;line-height:1.625rem;text-align:center;font-weight:600;
      font-size:.875rem;border-radius:.25rem;box-shadow:0 0 0 1px var(--line)}
      .who{font-weight:600}
      .before{display:block;color:var(--muted);font-size:.875rem}
      .back{font-size:.875rem;font-weight:400}
      .side{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(16rem,100%),1fr));gap:1rem 2rem;margin:.5rem 0 0}
      .card{border-left:2px solid var(--line);padding-left:.875rem}
      .card p,.card ul{margin:.375rem 0}.card p,.card li>span{white-space:pre-line}
      .card ul{list-style:none;padding:0;font-size:.9375rem}
      .card li{display:grid;grid-template-columns:.875rem 1fr;gap:.375rem}
      .quote{font-style:italic}
      .decision{padding:1rem 1.25rem;background:var(--shade);border-left:4px solid var(--mark);margin:1rem 0}
      .decision p{white-space:pre-line}
      footer{margin-top:4rem;padding-top:.75rem;border-top:1px solid var(--line)}
      .blanks{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(12rem,100%),1fr));gap:1rem 2rem;margin:1.5rem 0;
      max-width:none}
      .blanks dt{font-size:.8125rem;color:var(--muted)}
      .blanks dd{margin:0;min-height:1.75rem;border-bottom:1px solid var(--muted);font-weight:600}
      .kit article{margin-top:2.5rem;padding-top:1rem;border-top:1px solid var(--line)}
      .kit h3{margin:0 0 .5rem}
      .kit h4{margin:1rem 0 .25rem;font-size:.875rem;color:var(--muted)}
      .kit p{max-width:46rem}
      .ask{font-weight:600;font-size:1.0625rem}
      .probes,.anchors{max-width:46rem}
      .probes{list-style:none;padding:0}
      .probes li{display:grid;grid-template-columns:1.125rem 1fr;gap:.5rem}
      .box{display:inline-block;width:.9375rem;height:.9375rem;border:1.5px solid var(--muted);border-radius:2px;
      vertical-align:-.125rem}
      .boxes{display:flex;flex-wrap:wrap;gap:.375rem 1.5rem;align-items:baseline;max-width:none}
      .rule{height:2rem;border-bottom:1px solid var(--line)}
      .write{margin:.25rem 0 .75rem}

      """

  private static let narrow = """
    @media(max-width:40rem){body{padding-top:1rem}h1{font-size:1.625rem}h2{font-size:1.25rem;margin-top:2.25rem}
    th,td{padding-right:.5rem}.strip{min-width:9rem}
    tbody th,thead th:first-child{position:sticky;left:0;background:var(--paper);z-index:1;max-width:6.5rem}.facts{gap:.5rem 1.25rem}.cautions{padding:.75rem 1rem}}

    """

  /// No chart, card or anchor is cut by the end of a page; what is folded on the screen is printed.
  private static let paper = """
    @page{margin:16mm 14mm}
    @media print{html{font-size:9.5pt}body{max-width:none;padding:0}a{color:inherit;text-decoration:none}
    .skip,.contents,.back{display:none}.scroll{overflow:visible;break-inside:avoid}
    h1{font-size:2rem}h2{margin-top:9mm}h2,h3,h4,caption,summary{break-after:avoid}
    p,li,tr,figure,svg,.card,.side,.decision,.question{break-inside:avoid}
    thead{display:table-header-group}caption{max-width:none}th,td{padding:.25rem .4rem .25rem 0}
    .heat{width:100%}.heat *,.score,.cautions,.decision,.dot,.bar,.reach,.target,.move{print-color-adjust:exact;
    -webkit-print-color-adjust:exact}
    .heat thead th,.heat td,.heat tbody th{min-width:0}.heat td a,.heat th{padding:1mm}.heat tbody th{position:static}
    .strip{min-width:45mm;width:70mm}.question+.ratings{break-before:avoid}
    .side{grid-template-columns:repeat(auto-fit,minmax(42mm,1fr));gap:3mm 5mm}
    details::details-content{content-visibility:visible;block-size:auto}summary{list-style:none;color:inherit}
    footer{margin-top:6mm;break-before:avoid}footer p{margin:.25rem 0}
    .kit article{break-inside:avoid;margin-top:0;padding-top:5mm}.kit .anchors,.kit .boxes{break-inside:avoid}
    .rule{height:8mm;border-color:#888}}

    """

  private static let forced = """
    @media(forced-colors:active){.heat td,.score{border:1px solid CanvasText}.dot,.bar{fill:CanvasText;stroke:Canvas}
    .hollow{fill:Canvas;stroke:CanvasText}.reach,.move,.target,.axis{stroke:CanvasText}svg text{fill:CanvasText}}

    """
}
