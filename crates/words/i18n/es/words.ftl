### What the rooms below say: conditions, agreement, scoring; and the formats that need words.

## Spans of time, and how far an instant is from now

span-days = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
span-days-short = { $count } d
span-months = { $count ->
    [one] { $count } mes
   *[other] { $count } meses
}
just-now = ahora mismo
ago-minutes = hace { $count } min
in-minutes = dentro de { $count } min
ago-hours = hace { $count } h
in-hours = dentro de { $count } h
ago-days = { $count ->
    [one] hace { $count } día
   *[other] hace { $count } días
}
in-days = { $count ->
    [one] dentro de { $count } día
   *[other] dentro de { $count } días
}
ago-months = { $count ->
    [one] hace { $count } mes
   *[other] hace { $count } meses
}
in-months = { $count ->
    [one] dentro de { $count } mes
   *[other] dentro de { $count } meses
}
ago-years = { $count ->
    [one] hace { $count } año
   *[other] hace { $count } años
}
in-years = { $count ->
    [one] dentro de { $count } año
   *[other] dentro de { $count } años
}
