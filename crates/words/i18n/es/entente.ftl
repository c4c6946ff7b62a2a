### Lo que dice la línea de comandos.

check-right = { $file } es correcto.
check-right-with-advice = { $count ->
    [one] { $file } es correcto; hay una recomendación.
   *[other] { $file } es correcto; hay { $count } recomendaciones.
}
agreement-refused = { $count ->
    [one] { $file } fue rechazado: hay una cosa que corregir.
   *[other] { $file } fue rechazado: hay { $count } cosas que corregir.
}
file-unusable = { $file }: { $reason }
file-not-found = este archivo no existe
file-forbidden = no tiene permiso para abrir este archivo
file-is-folder = es una carpeta, no un archivo
file-not-text = no es texto en UTF-8
disk-full = el disco está lleno; no se escribió nada
unknown-form = { $file }: el nombre debe terminar en .csv, .jsonl o .parquet.
not-json = { $file }:{ $line }: cada línea debe ser un objeto JSON. { $reason }
not-parquet = { $file }: no es un archivo Parquet que se pueda leer. { $reason }
missing-column = { $file }: no hay ninguna columna { $column }.
columns-meant = ¿Quiso decir { $nearest }? Otra columna de identificadores se indica con --id.
unusable-cell = { $file }: fila { $row }: { $column } es { $found }, que no es un instante. Escríbalo así: 2026-11-01T09:30:00Z.
not-an-instant = { $found } no es un instante. Escríbalo así: 2026-11-01T09:30:00Z, o 2026-11-01.
no-such-contact = No hay ningún contacto { $id } en { $file }.
remark-not-of-type = fila { $row }: { $column } es { $found }, que no es del tipo { $kind }; cuenta como desconocido.
remark-repeated-contact = fila { $row }: el contacto { $id } ya estaba antes; cuenta su primera fila.
remark-no-contact-id = fila { $row }: no hay identificador de contacto; la fila se dejó de lado.
remark-no-kind = fila { $row }: esta actividad no tiene tipo; se dejó de lado.
remark-repeated-activity = fila { $row }: la actividad { $id } ya estaba antes; cuenta su primera fila.
remark-of-nobody = { $count ->
    [one] Una actividad no es de ningún contacto del archivo; se dejó de lado.
   *[other] { $count } actividades no son de ningún contacto del archivo; se dejaron de lado.
}
remark-column-aside = La columna { $column } se dejó de lado: otra llena su campo, o solo la puntuación puede.
remark-damaged-row = línea { $line }: esta fila está dañada; se dejó de lado.
more-remarks = { $count ->
    [one] Otra observación no se muestra.
   *[other] Otras { $count } observaciones no se muestran.
}
score-done = { $contacts } contactos y { $activities } actividades evaluados; vea { $file }.
explain-head = { $contact }, { $when } ({ $zone })
explain-verdict = { $cell }: { $decision }
explain-disqualified = Excluido por { $rule }.
explain-fast-track = Vía rápida por { $rule }.
explain-buying-stage = Etapa de compra: { $stage }
explain-interest = Interés { $interest }: { $points }
explain-interest-hot = Interés { $interest }: { $points }, activo
explain-fit = Encaje, nota { $grade }
explain-activity = Actividad, nivel { $level }
explain-true = verdadero: { $clauses }
explain-false = falso: { $clauses }
explain-unknown = desconocido: { $clauses }
explain-decay = { $points } puntos, de los que queda { $left }
explain-beyond-limit = { $count ->
    [one] otra actividad supera el límite
   *[other] otras { $count } actividades superan el límite
}
explain-cap = restado por el máximo de { $cap }
explain-floor = dado por el mínimo de { $floor }
