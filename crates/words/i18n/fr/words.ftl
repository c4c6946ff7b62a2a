### What the rooms below say: conditions, agreement, scoring; and the formats that need words.

## Spans of time, and how far an instant is from now

span-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
span-days-short = { $count } j
span-months = { $count } mois
just-now = à l’instant
ago-minutes = il y a { $count } min
in-minutes = dans { $count } min
ago-hours = il y a { $count } h
in-hours = dans { $count } h
ago-days = { $count ->
    [one] il y a { $count } jour
   *[other] il y a { $count } jours
}
in-days = { $count ->
    [one] dans { $count } jour
   *[other] dans { $count } jours
}
ago-months = il y a { $count } mois
in-months = dans { $count } mois
ago-years = { $count ->
    [one] il y a { $count } an
   *[other] il y a { $count } ans
}
in-years = { $count ->
    [one] dans { $count } an
   *[other] dans { $count } ans
}
