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
folder-not-found = esta carpeta no existe
file-is-no-folder = un archivo ocupa el lugar de una carpeta
file-not-text = no es texto en UTF-8
disk-full = el disco está lleno; no se escribió nada
address-in-use = otro programa ya escucha ahí
address-not-here = esta máquina no tiene esa dirección
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
explain-beyond-limit = { $count ->
    [one] otra actividad supera el límite
   *[other] otras { $count } actividades superan el límite
}
explain-cap = restado por el máximo de { $cap }
explain-floor = dado por el mínimo de { $floor }

# La base
base-unreachable = No se puede llegar a la base de datos: { $reason }. Compruebe su dirección y que esté en marcha, y vuelva a intentarlo.
base-newer = La base fue escrita por una versión más reciente del programa (conoce { $unknown }). Use esa versión o restaure una copia de seguridad.
base-address = { $address } no es la dirección de una base de datos. Escriba sqlite:ARCHIVO o postgres://USUARIO@SERVIDOR/NOMBRE.
base-disk-full = El disco de la base de datos está lleno. Libere espacio y vuelva a intentarlo: lo que no se escribió no se ha perdido.
base-failed = La base lo rechazó: { $reason }.
migrated = La base está al día.
rescored = { $count ->
    [one] Se volvió a evaluar un contacto.
   *[other] Se volvieron a evaluar { $count } contactos.
}
stats-accounts = Cuentas
stats-contacts = Contactos
stats-leads = Leads
stats-activities = Actividades
stats-campaigns = Campañas
stats-products = Productos
stats-people = Miembros de los equipos
stats-won = Oportunidades ganadas
stats-lost = Oportunidades perdidas
stats-open = Oportunidades abiertas
people-not-an-email = { $email } no es una dirección de correo.
people-password = Escriba la contraseña y pulse Intro:
people-password-short = La contraseña debe tener al menos { $least } caracteres.
people-password-long = La contraseña es demasiado larga.
people-added = { $email } ya puede iniciar sesión.
people-taken = Ya hay quien inicia sesión como { $email }.
people-invited = Envíe este enlace solo a { $email }. Sirve una vez, durante una semana:
people-left = La cuenta con la dirección { $email } está desactivada. Reactívela antes en la configuración.
token-added = Este es el token { $id }, que se muestra únicamente ahora:
token-nobody = Nadie aquí tiene la dirección { $email }.
token-person-left = La cuenta con la dirección { $email } está desactivada: ningún token puede actuar por ella.
token-no-name = Indique qué programa usa el token: --name NOMBRE.
token-beyond-role = El propio rol de esta persona no permite { $scope }.
token-days = Escriba un número de días de 1 a 3650, u omita --days.
token-good = válido
token-refused = rechazado
token-unknown = No existe el token { $id }. La lista los muestra: entente token list
token-is-revoked = El token { $id } queda rechazado desde ahora.
agreement-exported = La versión { $number } del acuerdo se escribió en { $file }.
agreement-in-force = La versión { $number } del acuerdo está vigente; se está evaluando a todos con ella.
agreement-draft = Ambas partes ya firmaron un acuerdo: la versión { $number } queda como borrador hasta que la firmen también.
agreement-unchanged = Es la versión { $number }, que ya está vigente.
sample-not-empty = La base no está vacía: los contactos inventados no se distinguirían de los suyos. Use otra carpeta: --data CARPETA.
sample-made = La empresa de ejemplo está lista. Cuentas: { $accounts }. Contactos: { $contacts }. Actividades: { $activities }. Oportunidades: { $opportunities }.
serve-not-bound = No se puede escuchar en { $address }: { $reason }. Elija otra dirección con --listen.
serve-ready = Entente está listo: { $address }
serve-working = Entente está trabajando; aquí no se sirven páginas.
serve-stopping = Se detendrá en cuanto termine lo que ha empezado.
serve-worker-died = La parte del servidor que evalúa los leads y hace las tareas (el worker) se ha interrumpido por un error, así que el servidor se ha detenido. El registro de arriba dice por qué; vuelva a iniciar el servidor, no se ha perdido nada de lo registrado.
import-noticed = { $refused ->
    [yes] línea { $line }, rechazada: { $what }
   *[no] línea { $line }: { $what }
}
import-done = Filas: { $rows }. Creadas: { $created }, actualizadas: { $updated }, sin cambios: { $unchanged }, rechazadas: { $rejected }, con aviso: { $warned }.
import-dry = Ha sido una prueba sin guardar: no se ha cambiado nada.
export-done = { $count ->
    [one] Se escribió una fila en { $file }.
   *[other] Se escribieron { $count } filas en { $file }.
}
export-unknown-kind = No hay nada que se llame { $kind } para exportar. Hay { $kinds }.
export-unknown-form = { $file } no termina en ninguna forma conocida. Use .csv, .xlsx, .jsonl o .parquet.
backup-done = { $rows ->
    [one] Una fila
   *[other] { $rows } filas
} y { $files ->
    [0] ningún archivo
    [one] un archivo
   *[other] { $files } archivos
} se guardaron en { $file }.
backup-in-data = Una copia en la carpeta de datos ({ $data }) acabaría dentro de la siguiente. Indique un archivo en otro lugar.
restore-done = { $rows ->
    [one] Una fila
   *[other] { $rows } filas
} y { $files ->
    [0] ningún archivo
    [one] un archivo
   *[other] { $files } archivos
} de { $file } se han restaurado.
restore-no-backup = { $file } no es una copia de seguridad de Entente.
restore-unknown-form = { $file } es una copia con la forma { $form }, que este programa no conoce. Use una versión más reciente.
restore-damaged = { $file } está dañado ({ $part }). No se ha cambiado nada: use otra copia.
restore-has-records = La base contiene registros. No se ha cambiado nada: indique otra carpeta de datos u otra base, o añada --replace para reemplazar todo lo que hay.

# La configuración
setting-refused = { $place }: { $value } no es posible. Escriba { $form }.
setting-none = (ninguno)
setting-default = por defecto
setting-not-read = { $name } no se lee. ¿Quiso decir { $nearest }?
form-path = la ruta de un archivo o de una carpeta
form-database = sqlite:ARCHIVO o postgres://USUARIO@SERVIDOR/NOMBRE
form-language = en, fr o es
form-address = una dirección con su puerto, como 127.0.0.1:8080
form-roles = web, worker o ambos
form-megabytes = un número entero de megabytes de 1 a 1048576
form-yes-no = true o false
form-log-level = error, warn, info, debug o trace, o por parte como info,operations=debug
form-log-form = text o json

# Una línea de comandos que no se entiende
usage-unknown-argument = { $argument } no se entiende aquí.
usage-unknown-verb = No existe el verbo { $verb }.
usage-missing-verb = Falta un verbo.
usage-missing = Falta: { $arguments }.
usage-twice = { $argument } no puede ir con lo que ya se dio.
usage-no-value = { $argument } necesita un valor.
usage-number-of-values = { $argument } recibió demasiados valores o demasiado pocos.
usage-no-equals = El valor de { $argument } debe seguir a un signo igual.
usage-wrong-value = { $argument }: { $value } no es posible.
usage-not-a-choice = { $argument }: { $value } no es posible. Escriba { $choices }.
usage-meant = ¿Quiso decir { $nearest }?
usage-more = Para saber más: --help

import-presets = Asignaciones que vienen con el programa: { $names }.

## Con qué frecuencia pueden llamar otros programas

form-calls-a-minute = un número entero de llamadas de 1 a 1000000

# learn
learn-done = { $columns ->
    [one] Un baremo a partir de una columna
   *[other] Un baremo a partir de { $columns } columnas
}: AUC { $auc } en filas que no había visto. Véase { $folder }.
learn-nothing = No hay acuerdo que proponer. { $reason } Véase { $folder }.
learn-which-is-a-win = ¿Qué valor de { $column } significa ganado? Indíquelo con --positive. Hay: { $values }.
learn-no-such-value = { $column } nunca contiene { $value }. Hay: { $values }.
learn-no-values = { $column } no contiene ningún resultado, o contiene demasiados distintos.
learn-not-in-time = { $column } no contiene días, instantes ni números, así que no puede decir qué vino después.
learn-too-large = { $file } tiene más de { $rows } filas, más de las que se aprende de una vez. Una parte, elegida al azar, dice lo mismo.

## Columns

too-many-kinds = { $file }: más de { $most } tipos de actividad distintos: lo más probable es que la columna kind contenga otra cosa, como identificadores o direcciones.

## Backtest

backtest-done = { $contacts } contactos revividos; { $count ->
    [0] ninguno llegó a MQL
    [one] uno llegó a MQL
   *[other] { $count } llegaron a MQL
}; vea { $file }.
backtest-from-after-to = --from es posterior a --to: no hay tiempo entre ambos.
backtest-not-recorded = { $file }: --mode as_known necesita una columna recorded_at que diga de cada actividad cuándo se anotó.
remark-outcomes-of-nobody = { $count ->
    [one] Un resultado no es de ningún contacto del archivo; se dejó de lado.
   *[other] { $count } resultados no son de ningún contacto del archivo; se dejaron de lado.
}
remark-unknown-outcome = fila { $row }: { $found } no es won, lost, accepted ni rejected; la fila se dejó de lado.
backtest-title = Backtest
backtest-about = { $contacts } contactos, del { $from } al { $to }.
backtest-as-happened = Las actividades cuentan desde el momento en que ocurrieron; los datos son los de hoy.
backtest-as-known = Las actividades cuentan desde el momento en que se anotaron; los datos son los de hoy.
backtest-new = Acuerdo nuevo
backtest-old = Acuerdo anterior
backtest-contacts = Contactos
backtest-entries = Llegaron a MQL
backtest-re-entries = Volvieron a ser MQL
backtest-already = Ya eran MQL al principio
backtest-weeks = Nuevos MQL, semana a semana
backtest-picture = { $title }; como máximo { $most }
backtest-differences = En qué difieren los acuerdos
backtest-only-new = Llegan a MQL solo con el acuerdo nuevo
backtest-only-old = Llegan a MQL solo con el acuerdo anterior
backtest-both = Llegan a MQL con ambos
backtest-gained = MQL al final solo con el acuerdo nuevo
backtest-lost = MQL al final solo con el acuerdo anterior
backtest-days-gained = Días ganados por el acuerdo nuevo (mediana de los de ambos)
backtest-moves = De una casilla a otra, al final
backtest-interval = { $middle } (de { $low } a { $high })
backtest-outcomes = Frente a lo que fue de ellos
backtest-confidence = Entre paréntesis, el intervalo de confianza del 95 %
backtest-precision = De los MQL ganados o perdidos, ganados
backtest-recall = De los contactos ganados, MQL antes
backtest-acceptance = De los MQL a los que Ventas respondió, aceptados
backtest-days-before-win = Días de MQL a la venta (mediana)
backtest-grid = La cuadrícula al final
backtest-fit = Encaje al final
backtest-activity = Actividad al final
