### What the rooms below say: conditions, agreement, scoring; and the formats that need words.

## Spans of time, and how far an instant is from now

span-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
span-days-short = { $count } d
span-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
just-now = just now
ago-minutes = { $count } min ago
in-minutes = in { $count } min
ago-hours = { $count } h ago
in-hours = in { $count } h
ago-days = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
in-days = { $count ->
    [one] in { $count } day
   *[other] in { $count } days
}
ago-months = { $count ->
    [one] { $count } month ago
   *[other] { $count } months ago
}
in-months = { $count ->
    [one] in { $count } month
   *[other] in { $count } months
}
ago-years = { $count ->
    [one] { $count } year ago
   *[other] { $count } years ago
}
in-years = { $count ->
    [one] in { $count } year
   *[other] in { $count } years
}
