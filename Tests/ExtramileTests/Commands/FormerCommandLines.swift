/// Command lines that the README and the documentation showed before commands were grouped by noun.
let formerCommandLines = """
  opening new support-nov --bank empowerment --team support
  interview C-0412 --as noor
  opening new support-nov --bank empowerment,judgment --team support
  list
  scorecard C-0412 --as noor
  debrief C-0412
  practice empowerment --seed 7
  practice empowerment --question sixty-orders
  practice judgment --test --seed 4711
  compare
  report compare --adjust
  report candidate C-0412
  report kit --candidate C-0412
  report interviewer --as noor
  doctor
  backup /media/stick/interviews.sqlite
  access C-0412 --requested 2026-11-20 --out C-0412.txt
  erase C-0412
  opening retain support-nov --months 12
  purge
  hold C-0412 --reason "complaint of 2026-11-20"
  export --out support-nov.json
  import support-nov.json
  interview C-0412 --as felix
  merge felix.sqlite
  mapping new greenhouse --out greenhouse.yaml
  export --format greenhouse --mapping greenhouse.yaml --out scorecards.json
  import scorecards.json --mapping greenhouse.yaml --dry-run
  import ratings.csv --opening support-nov --dry-run
  bank new warehouse
  bank edit warehouse
  team new night-shift --bank warehouse,judgment
  team edit night-shift
  bank check
  bank diff empowerment --opening support-nov
  compare C-0413 --plain
  bank check one.yaml
  practice empowerment
  bank check desk.yaml
  mapping check greenhouse.yaml
  import scorecards.json --mapping greenhouse.yaml --opening support-nov --dry-run
  opening new support-nov --bank empowerment --team support --scoring live --panel joint
  scorecard C-0412 --history
  amend C-0412 3
  amend C-0412 3 --as noor
  doctor --expect 9d5cfbfca1915849
  debrief C-0412 --estimate --as felix
  debrief C-0412 --show
  analyze scores.csv
  analyze ratings.csv
  help statistics
  statistics alpha
  agreement
  plan
  compare --json
  opening show support-nov
  merge noor.sqlite felix.sqlite
  bank schema --answers
  bank diff ONE OTHER
  hold C-0412 --release
  export --format csv --out ratings.csv
  erase --compact
  erase C-0412 --yes
  purge --dry-run
  mapping schema
  """.split(separator: "\n").map(String.init)
