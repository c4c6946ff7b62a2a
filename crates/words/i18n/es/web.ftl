### Lo que dicen las páginas.

## El marco de cada página

skip = Ir al contenido
places = Secciones
leads = Leads
agreement = Acuerdo
preferences = Preferencias
search-label = Buscar nombres, correos, empresas
keys = Teclas
language = Idioma
sign-out = Cerrar sesión
unreachable = No se puede acceder al servidor. Nada se ha perdido en él: inténtelo de nuevo en un momento.
close = Cerrar
previous = Anterior
next = Siguiente
paging = Páginas de la lista
nobody-yet = Nadie aún

## La lista de teclas

keys-title = Teclas
key-search = buscar
key-walk = fila siguiente y anterior
key-open = abrir
key-note = en un lead: añadir una nota
key-call = en un lead: registrar una llamada
key-edit = en un lead: editar sus campos
key-leave = salir de un campo, cerrar una ventana
key-keys = esta lista
keys-walk = recorrer
keys-open = abrir

## La cuadrícula

axis-very-active = muy activo
axis-not-active = sin actividad
axis-ideal = ideal
axis-weak = débil
grid-title = Encaje y actividad
grid-open-leads = leads abiertos
grid-all-leads = todos los leads
grid-makes-mql = da un MQL
grid-refused = rechazada
grid-clear = { $count ->
    [one] Quitar { $count } casilla
   *[other] Quitar { $count } casillas
}
agreement-number = Acuerdo v{ $number }

## Datos: importaciones

data = Datos
imports = Importaciones
imports-question = ¿Qué se ha importado y qué espera?
imports-empty-title = Por aquí entran los archivos
imports-empty = Traiga una exportación de su CRM, una lista de una feria o de un webinar. Primero verá lo que ocurriría; nada cambia antes de que empiece, y una importación entera se puede deshacer.
imports-empty-command = O por la línea de comandos:
import-bring = Traer un archivo
import-bring-hint = CSV, también comprimido con gzip, JSON Lines o libro (.xlsx), hasta { $megabytes } MB. Traerlo no cambia nada.
import-file = Archivo
import-bring-act = Traer
import-drop = También puede soltarlo aquí.
import-too-large = El archivo supera { $megabytes } MB. Comprímalo con gzip, divídalo o pida a quien administra el programa que aumente upload_megabytes.
import-not-here = Este servidor no acepta archivos. Use la línea de comandos o el servidor que guarda la carpeta de archivos.
import-no-file = Elija un archivo que no esté vacío.
import-standing = Estado
import-by = Por
import-age = Edad
import-by-command = La línea de comandos
import-trying = En prueba
import-undoing = Deshaciéndose
import-title = Importación de { $file }
import-question = ¿Qué trae este archivo?
import-brought = { $name }, { $moment }
import-rows = Filas
import-created = Creadas
import-updated = Actualizadas
import-unchanged = Sin cambios
import-refused = Rechazadas
import-warned = Con dudas
import-line = Línea { $line }
import-not-now = Esta importación ya no está en ese punto: quizá alguien se adelantó. Mírela de nuevo.
import-no-name = Dé un nombre a la asignación para guardarla.

## Una importación en curso

import-counting = Leyendo el archivo…
import-trial-rows = { $done } de { $all } filas probadas
import-run-rows = { $done } de { $all } filas importadas
import-undo-under-way = Se está retirando lo que creó y restableciendo lo que cambió.
import-interrupted = Esta importación empezó en otro lugar o se interrumpió. Repita la misma orden para continuar.
import-leave = Puede dejar esta página y volver: el trabajo sigue, aunque se reinicie el servidor.
import-look-again = Actualizar
import-cancel = Cancelar

## Una importación terminada

import-report = Qué fue de las filas
import-was-undone = Esta importación se ha deshecho: lo que creó ya no está, y lo que cambió vuelve a tener su valor anterior.
import-resume = Continuar
import-see-leads = Ver los leads
import-mapping-file = Asignación como archivo
import-rejects = Filas rechazadas
import-rejects-hint = Descargue las filas rechazadas con sus motivos, corríjalas en una hoja de cálculo y envíelas de nuevo: se leen con la misma asignación.
import-rejects-file = Descargarlas
import-mended = Archivo corregido
import-send-again = Enviar de nuevo
import-first-problems = Primeros problemas
import-row-refused = rechazada
import-row-doubted = tomada con dudas
import-more-problems = Hay más; todas las filas rechazadas están en el archivo de filas rechazadas.
import-undo-title = Deshacer esta importación
import-undo-hint = Lo que creó se retira, y lo que cambió recupera su valor anterior si nadie lo ha tocado desde entonces. Se rechaza si alguien se ha apoyado en ello, y dice en qué.
import-undo = Deshacer…
import-undo-sure = ¿Retirar todo lo que creó y restablecer lo que cambió?
import-undo-now = Deshacer
import-not-undone = No se ha deshecho.

## Un archivo en preparación

import-nothing-in-it = El archivo está vacío. Compruebe que se exportó hasta el final y tráigalo de nuevo.
import-step-file = 1. Cómo se lee el archivo
import-step-file-hint = Esto es lo detectado. Corrija lo que esté mal y mire las primeras filas.
import-read-so = Leer así
import-first-rows = Primeras filas del archivo
import-encoding = Codificación
import-delimiter = Separador
import-header = Primera fila
import-dates = Fechas
import-decimal = Signo decimal
import-as-detected = Detectado: { $found }
import-detect = Según cada columna
delimiter-comma = coma
delimiter-semicolon = punto y coma
delimiter-tab = tabulación
delimiter-bar = barra vertical
header-yes = nombres de las columnas
header-no = ya son datos
dates-ymd = año, mes, día
dates-dmy = día, mes, año
dates-mdy = mes, día, año
decimal-point = punto
decimal-comma = coma
import-step-offer = 2. Una asignación adecuada
import-step-offer-hint = Una asignación dice adónde va cada columna. Elija una adecuada o asigne a mano más abajo.
import-preset = plantilla
import-saved = suya
import-fit = { $there } de { $all } columnas
import-other-mappings = { $count ->
    [one] Una asignación menos adecuada
   *[other] { $count } asignaciones menos adecuadas
}
import-by-names = Por los nombres de las columnas
import-step-map = 3. Adónde van las columnas
import-step-map-hint = Las columnas sin destino se dejan fuera. Guarde, y abajo se dice lo que impide probar la asignación.
import-step-try = 4. Probar y empezar
import-step-try-hint = La prueba lee todo el archivo y no cambia nada: muestra filas de cada clase, con lo que cambiaría.
import-mend-first = Corrija esto primero:
import-try = Probar
import-start = Empezar la importación
import-discard = Retirar el archivo
import-trial-found = La prueba encontró
import-examples-created = Filas que crearían algo
import-examples-updated = Filas que cambiarían algo
import-examples-unchanged = Filas que dicen lo ya conocido
import-examples-warned = Filas que se tomarían con dudas
import-examples-refused = Filas que se rechazarían
import-field = Campo
import-before = Antes
import-after = Después
import-another-record = otro registro

## La asignación a mano

map-mapping-name = Nombre de la asignación
map-source = De dónde viene el archivo
map-source-hint = Una palabra para el otro sistema: sus identificadores se guardan con ella.
map-tells = Una fila habla de
map-activities = Actividades por fila
map-column = Columna
map-samples = Contiene
map-goes-to = Va a
map-nowhere = Ninguna parte
map-more = Valores fijos y columnas que van a un segundo lugar
map-more-hint = Un valor fijo es el mismo en cada fila: la campaña de una lista, el tipo de sus actividades.
map-fixed = Un valor fijo
map-fixed-value = Valor fijo
map-beyond = La asignación dice de estos campos más de lo que muestra este formulario; quedan como están:
map-identity = Se reconoce por (ninguno: lo habitual)
map-update = Un registro que ya está
map-update-overwrite = toma lo que dice el archivo
map-update-fill-blanks = solo rellena sus vacíos
map-update-keep = queda como está
map-unknown = Un registro que no está
map-unknown-create = se crea
map-unknown-reject = hace rechazar la fila
map-save = Guardar la asignación
map-keep-as = Guardarla para otros archivos como
map-keep = Guardar
map-as-file = La asignación como la toma la línea de comandos
map-new-field = Campo nuevo propio: { $holds }
map-stage-reached = Fecha de la etapa { $stage }
map-external-id = Identificador en el otro sistema
map-name = Nombre
map-parent = Empresa matriz
map-owner = Responsable
map-stage-at = Fecha de la etapa
map-at = Cuándo
map-kind = Tipo
map-manager = Responsable del equipo
map-role = Función
map-content-kind = Tipo de contenido
map-value = Valor medido
map-outcome = Resultado
map-step = Fase
map-amount = Importe
map-probability = Probabilidad
map-opened-at = Apertura
map-expected-close = Cierre previsto
map-closed-at = Cierre
map-reason = Motivo
map-competitor = Competidor
map-family = Familia
map-price = Precio
map-goal = Objetivo
map-channel = Canal
map-budget = Presupuesto
map-starts-on = Comienzo
map-ends-on = Fin

## Leads

leads-question = ¿Quién está listo para Ventas?
leads-heading-ready = { $count ->
    [0] Ningún lead espera a Ventas
    [one] { $count } lead está listo para Ventas
   *[other] { $count } leads están listos para Ventas
}
leads-heading-open = { $count ->
    [0] Ningún lead abierto por ahora
    [one] { $count } lead abierto
   *[other] { $count } leads abiertos
}
leads-heading-filtered = { $count ->
    [0] Ningún lead coincide
    [one] { $count } lead coincide
   *[other] { $count } leads coinciden
}
leads-views = Vistas
leads-open = Todos los abiertos
leads-ready = Listos para Ventas
leads-of = { $shown } de { $all }
leads-none-title = Nada coincide con estos filtros
leads-none = Quite uno de ellos o consulte todos los leads abiertos.
leads-empty-title = Aquí los leads se clasifican y se explican
leads-empty = Cada lead recibe una letra por su encaje y una cifra por su actividad, y una página que dice por qué. Importe sus contactos o conozca primero la empresa de ejemplo.
leads-empty-import = Importar un archivo:
leads-empty-sample = Probar la empresa de ejemplo:
filters = Filtros
filter-search = Búsqueda
filter-cell = Casilla
filter-remove = Quitar este filtro
filter-closed-too = también cerrados
filter-one-owner = una persona
filters-clear = Quitar todo
filters-apply = Aplicar
filters-show = Mostrar la cuadrícula y los filtros
column-who = Quién
column-title = Cargo
column-account = Cuenta
column-cell = Casilla
column-fit = Encaje
column-activity = Actividad
column-stage = Etapa
column-since = desde
column-owner = Responsable
column-last-activity = Última actividad
column-ago = hace
fit-short = enc.
activity-short = act.
not-scored = Aún sin puntuación
no-name = Nombre por averiguar
range = { $first }–{ $last } de { $total }

## Lists of records

contacts = Contactos
accounts = Cuentas
opportunities = Oportunidades
activities = Actividades
campaigns = Campañas
content = Contenidos
contacts-question = ¿A quién conocemos?
accounts-question = ¿En qué empresas trabajamos?
opportunities-question = ¿Qué negocios hay?
activities-question = ¿Qué se anotó por último?
campaigns-question = ¿Qué hicimos y cuánto costó?
content-question = ¿Qué tenemos para mostrar?
contacts-heading = { $count ->
    [0] Aún no hay contactos
    [one] { $count } contacto
   *[other] { $count } contactos
}
accounts-heading = { $count ->
    [0] Aún no hay cuentas
    [one] { $count } cuenta
   *[other] { $count } cuentas
}
opportunities-heading = { $count ->
    [0] Aún no hay oportunidades
    [one] { $count } oportunidad
   *[other] { $count } oportunidades
}
activities-heading = Actividades, las últimas anotadas primero
campaigns-heading = { $count ->
    [0] Aún no hay campañas
    [one] { $count } campaña
   *[other] { $count } campañas
}
content-heading = { $count ->
    [0] Aún no hay contenidos
    [one] { $count } contenido
   *[other] { $count } contenidos
}
list-heading-filtered = { $count ->
    [0] { $list }: ningún resultado
    [one] { $list }: { $count } resultado
   *[other] { $list }: { $count } resultados
}
board = Tablero
list-export = Exportar
new-record = Crear
view-all = Todo
view-of-team = equipo
view-save = Guardar como vista
view-name = Nombre de la vista
view-for-all = Para todo el equipo
view-delete = Eliminar la vista «{ $name }»
said-view = La vista se guardó. Está encima de la lista.
said-view-deleted = La vista se eliminó. No se tocó ninguna ficha.
filter-by = Campo por el que filtrar
filter-add = Filtrar
filter-misread = no se entiende
filter-title = Filtrar por { $field }
filter-values = Cualquiera de estos valores
filter-or = O bien
filter-what = Qué se pide
filter-chosen = elegido
op-is = es
op-not = no es
op-has = contiene
op-from = al menos
op-to = como máximo
op-since = desde el
op-until = hasta el
op-blank = está vacío
op-known = está informado
search-in-list = Buscar en: { $list }
search-near = Nada se escribe «{ $typed }». Esto es lo más parecido.
columns = Columnas
column-earlier = Mover { $name } a la izquierda
column-later = Mover { $name } a la derecha
list-none = Quite un filtro o vea todo.
list-empty-title = { $list }: aún no hay nada
list-empty = Importe un archivo o cree la primera ficha a mano.
activities-none = Ninguna entre las revisadas. Siga, o quite un filtro.
activities-go-on = Revisar las anteriores
mark = Marcar
mark-one = Marcar { $name }
change-marked = Cambiar las marcadas
change-all = Cambiar las { $count }
keys-mark = marcar
range-open = { $first }–{ $last }
field-of-account = Cuenta: { $field }
field-of-contact = Contacto: { $field }
field-name = Nombre
field-parent = Forma parte de
field-outcome = Resultado
field-step = Etapa
field-amount = Importe
field-probability = Probabilidad
field-expected-close = Cierre previsto
field-opened-at = Apertura
field-closed-at = Cierre
field-contact = Contacto
field-reason = Motivo
field-competitor = Competidor
field-recorded-at = Anotada
field-goal = Objetivo
field-channel = Canal
field-budget = Presupuesto
field-starts-on = Inicio
field-ends-on = Fin
field-persona = Perfil de comprador
field-url = Dirección web
field-content-title = Título
field-content-kind = Tipo
field-stage-since = En esta fase desde
new-contact = Nuevo contacto
new-account = Nueva cuenta
new-opportunity = Nueva oportunidad
new-campaign = Nueva campaña
new-content = Nuevo contenido
hint-account = El nombre de la empresa, tal como lo escribe su cuenta.
hint-contact = El correo del contacto.
wrong-name-taken = Otro ya lleva este nombre.
wrong-no-account = Ninguna cuenta lleva este nombre. Cree primero la cuenta o revise cómo se escribe.
wrong-no-parent = Ninguna cuenta lleva este nombre, o depende ella misma de esta.
wrong-no-contact = Ningún contacto tiene esta dirección.
wrong-probability = Escriba un número de 0 a 100.
said-created = Ficha creada.
happened-title = Qué ha pasado
buying-group = Comité de compra
roles-missing = { $count ->
    [0] se conocen todos los papeles
    [one] falta { $count } papel
   *[other] faltan { $count } papeles
}
role-nobody = nadie todavía
no-contacts = Aún no hay contactos
children = Empresas que dependen de ella
no-lead = Aún no hay leads
consents = Consentimiento
consent-given = dado el { $day }
consent-taken-back = retirado el { $day }
products = Productos
no-products = Aún no hay productos
deal-lead = El lead del que procede
changes-title = Cambios
field-was-changed = { $field }: cambiado
costs = Costes
no-costs = Aún no hay costes
activities-of = Las actividades que la nombran
board-question = ¿Cómo van nuestros negocios?
board-heading = { $count ->
    [0] Ninguna oportunidad abierta
    [one] { $count } oportunidad abierta
   *[other] { $count } oportunidades abiertas
}
board-mine = Las mías
board-no-step = Sin etapa
board-all = Ver toda la etapa
board-empty = Aquí están las oportunidades abiertas por etapa. Cree una o importe un archivo de negocios.
undo = Deshacer
change-many = Cambiar varias fichas
change-title = { $list }: cambiar varias fichas
change-of-marked = { $count ->
    [one] la ficha marcada
   *[other] las { $count } fichas marcadas
}
change-of-list = toda la lista tal como está filtrada
change-field = Qué cambiar
change-go-on = Continuar
change-new-value = Nuevo valor de { $field }
change-show = Ver qué cambiaría
change-preview = { $count ->
    [0] No cambiaría nada
    [one] { $field } de { $count } ficha pasa a «{ $value }»
   *[other] { $field } de { $count } fichas pasa a «{ $value }»
}
change-and-more = { $count ->
    [one] Y { $count } más.
   *[other] Y { $count } más.
}
change-unchanged = { $count ->
    [0] Ninguna lo tiene ya.
    [one] { $count } ya lo tiene.
   *[other] { $count } ya lo tienen.
}
change-do = { $count ->
    [one] Cambiar { $count } ficha
   *[other] Cambiar { $count } fichas
}
change-another = otra
change-list-changed = La lista cambió entretanto. No se cambió nada; esto es lo que cambiaría ahora.
change-too-many = Se pueden cambiar { $most } fichas a la vez como máximo. Filtre más la lista.
change-not-this = Este campo no se puede cambiar para varias fichas a la vez, o un filtro no se entiende.
said-nothing-marked = Marque primero las fichas, con su casilla o con x.
said-changed = { $count ->
    [one] Se cambió { $count } ficha.
   *[other] Se cambiaron { $count } fichas.
}
said-undone = { $count ->
    [one] { $count } ficha recuperó su valor.
   *[other] { $count } fichas recuperaron su valor.
}
key-mark = en una lista: marcar la fila
filter-no-values = Ninguno de estos valores

## End of lists of records

## Nombres cortos de las etapas

stage-suspect = Potencial
stage-prospect = Prospecto
stage-mql = MQL
stage-sal = SAL
stage-sql = SQL
stage-opportunity = Oportunidad
stage-customer = Cliente
stage-nurturing = En incubación
stage-rejected = Rechazado
stage-lost = Perdido

## La página de un lead

trail = Usted está aquí
account = Cuenta
edit = Editar
save = Guardar
yes = sí
no = no
consent-on = consentimiento del { $day }
owned-by = a cargo de { $name }
stage-path = Etapas
stage-passed-over = omitida
cell-sentence = Casilla { $cell }: { $decision }
timeline-title = Todo lo que ha pasado
facts-title = Lo que sabemos
known-since = Conocido desde
contacts-known = { $count ->
    [one] { $count } contacto
   *[other] { $count } contactos
}
no-account = Aún sin cuenta. Escriba la empresa con «Editar».
no-opportunity = Aún sin oportunidad
deal-won = Ganada
deal-lost = Perdida
fit-score = Encaje
activity-score = Actividad
fit-about = quién es
activity-about = qué hace
fit-nothing = Ninguna regla de encaje coincide con lo que se sabe.
activity-nothing = Aún no ha pasado nada que cuente.
why-title = ¿Por qué { $cell }?
why-basis = Acuerdo v{ $number } · calculado el { $day } a las { $time }
why-rules = Todas las reglas
key-counts = cuenta
key-faded = perdido con el tiempo
key-taken = restado
group-cap = , tope { $cap }
bound-group-cap = Tope del grupo
bound-whole-cap = Tope de la puntuación
bound-group-floor = Mínimo del grupo
bound-whole-floor = Mínimo de la puntuación
bound-lowered = { $before } reducidos a { $after }
bound-raised = { $before } elevados a { $after }
rule-cap = El tope de la regla reduce { $before } a { $after }.
rule-floor = El mínimo de la regla eleva { $before } a { $after }.
rule-limit = { $count ->
    [one] Como máximo { $limit }: { $count } actividad sin contar
   *[other] Como máximo { $limit }: { $count } actividades sin contar
}
why-earlier = { $count ->
    [one] { $count } actividad anterior
   *[other] { $count } actividades anteriores
}
why-before-these = { $count ->
    [one] { $count } más antes de estas
   *[other] { $count } más antes de estas
}
summary-strongest = Lo que más cuenta: { $rules }.
summary-missing = { $axis }: { $missing }.
unknown-field = { $field }: por averiguar
days-and-more = { $days } y { $count } más
activity-faded = valía { $points } { $ago }, queda el { $left }
verdict-grade = letra { $label }
verdict-level = nivel { $label }
verdict-from = { $name }, desde { $from }
verdict-between = { $name }, de { $from } a { $to }
verdict-below = { $name }, por debajo de { $to }
history-title = Desde el { $day }
history-sentence = La actividad pasó de { $activity_from } a { $activity_to } y el encaje de { $fit_from } a { $fit_to }
history-level = nivel { $level }
history-when = Cuándo
timeline-filters = Qué mostrar
timeline-empty = Nada aún. Una llamada, una nota o una visita aparecerá aquí.
timeline-older = Mostrar lo anterior
show-all = Todo
show-site = Sitio web
show-email = Correos
show-content = Contenidos
show-talks = Llamadas y reuniones
show-stages = Etapas
show-notes = Notas
note-by = Nota de { $name }
by-person = por { $name }
field-changed = { $field }: { $before } → { $after }
activity-by = { $what }, por { $name }
minutes = { $count } min
pages-viewed = { $count ->
    [one] { $count } página vista
   *[other] { $count } páginas vistas
}
add-call = Registrar una llamada
add-note = Añadir una nota
add-meeting = Registrar una reunión
add-activity = Registrar otra cosa
form-at = Cuándo
form-minutes = Minutos
form-note = Nota
form-outcome = Resultado
form-kind = Qué pasó
form-content-kind = Acerca de

## Inicio de sesión, primera vez, preferencias

sign-in = Iniciar sesión
sign-in-wrong = El correo o la contraseña no son correctos.
sign-in-too-many = { $count ->
    [one] Demasiados intentos. Inténtelo de nuevo en { $count } minuto.
   *[other] Demasiados intentos. Inténtelo de nuevo en { $count } minutos.
}
sign-in-forgotten = ¿Olvidó la contraseña? Quien administra Entente puede definir una nueva.
first-run = Le damos la bienvenida a Entente
first-run-about = Una base, un vocabulario y una cuadrícula de puntuación para Marketing y Ventas. Usted la administrará.
first-run-sample-there = La empresa de ejemplo ya está aquí. Indique quién la administra y eche un vistazo.
first-run-contacts-there = Ya hay contactos. Indique de qué empresa son y quién los administra.
first-run-start = Empezar con
first-run-sample = La empresa de ejemplo
first-run-sample-about = Dos años de cuentas, contactos y actividades, para ver cómo funciona todo. Se puede quitar más adelante.
first-run-empty = Una base vacía
first-run-empty-about = Importe sus propios contactos. Un acuerdo inicial está vigente hasta que usted lo haga suyo.
first-run-do = Crear e iniciar sesión
form-company = Nombre de la empresa
form-your-name = Su nombre
form-email = Correo
form-password = Contraseña
form-password-hint = Al menos 10 caracteres. Una frase corta se recuerda mejor que una palabra corta.
form-language = Idioma
form-time-zone = Zona horaria
form-currency = Moneda
form-region = Formatos de números y fechas
form-usual-region = Lo habitual en el idioma
form-theme = Aspecto
theme-system = Como el dispositivo
theme-light = Claro
theme-dark = Oscuro
preferences-question = ¿Cómo quiere ver las páginas?
preferences-heading = Su idioma, sus formatos y el aspecto
saved = Guardado.
wrong-missing = Este campo es necesario.
wrong-email = No es una dirección de correo, como nombre@empresa.es.
wrong-too-short = Escriba al menos { $count } caracteres.
wrong-too-long = Es demasiado largo.
wrong-choice = Elija uno de los valores ofrecidos.
wrong-zone = Esa zona horaria no existe. Elija una de la lista o escríbala como Europe/Madrid.
wrong-number = Escriba un número, como 250.
wrong-date = Escriba una fecha, como 2026-05-19.
wrong-yes-no = Escriba sí o no.
wrong-instant = Elija un día y una hora.
wrong-future = Ese momento está por venir. Elija uno que ya pasó.
edit-title = Editar { $name }
edit-question = ¿Qué sabemos de esta persona y de esta empresa?
edit-changed = Otra persona guardó mientras tanto. Lo que escribió sigue aquí; compárelo con los valores actuales y guarde de nuevo.
edit-now = ahora: { $value }
cancel = Cancelar
said-note = La nota se añadió.
said-activity = Registrado. La puntuación se calculó de nuevo.
said-edited = Guardado. La puntuación se calculó de nuevo.
sample-in-progress = La empresa de ejemplo se está creando. Los leads nuevos aparecen poco a poco; recargue la página en un momento.

## Cuando algo va mal

fault-not-found = Esta página no existe
fault-not-found-advice = Quizá la dirección esté mal escrita, o el registro se eliminó o se combinó con otro.
fault-forbidden = Su rol no lo permite
fault-forbidden-advice = Si su trabajo lo requiere, consulte a quien administra Entente.
fault-foreign-form = No se pudo aceptar este formulario
fault-foreign-form-advice = Estuvo abierto demasiado tiempo o venía de otro sitio. Vuelva atrás, recargue la página y envíelo de nuevo.
fault-too-large = Es demasiado para un formulario
fault-too-large-advice = Acorte lo que escribió y envíelo de nuevo.
fault-unavailable = No se puede acceder a la base de datos
fault-unavailable-advice = Nada se ha perdido. Inténtelo de nuevo en un momento; si continúa, avise a quien administra Entente.
fault-disk-full = El disco del servidor está lleno
fault-disk-full-advice = Nada se ha modificado. Quien administra Entente debe liberar espacio.
fault-broken = Algo salió mal de nuestro lado
fault-broken-advice = Nada se ha modificado. Si vuelve a ocurrir, comunique el número de abajo a quien administra Entente.
fault-operation = Número que debe comunicar:
fault-back = Volver a los leads

deal-open = Abierta
deal-unnamed = Oportunidad
by-rule = por el acuerdo
by-import = por una importación
by-program = por el programa
moved-to-cell = Pasa a la casilla { $cell }
fact-first-name = Nombre
fact-last-name = Apellidos
fact-domain = Dominio web
wrong-note-too-long = Escriba como máximo { $count } caracteres.
wrong-negative = Escriba 0 o más.
wrong-money = Escriba un importe, como 1200000 o 1200000 EUR.
wrong-email-taken = Otro contacto tiene esta dirección.
wrong-blank = Una empresa necesita un nombre.

## Configuración

settings = Configuración
roles = Roles
people = Personas
company = Empresa
own-fields = Campos
offer = Productos
tokens = Tokens
audit = Registro de auditoría
interests = Áreas de interés
teams = Equipos
sessions = Sus sesiones abiertas

form-start-page = Página de inicio
sample-given-up = No se pudo crear la empresa de ejemplo: su creación se interrumpió y no puede empezar de nuevo junto a lo que ya hay. Empiece con otra carpeta u otra base; el registro del servidor dice más.
said-deactivated = Cuenta desactivada. Las sesiones y los tokens terminaron de inmediato.
said-reactivated = Cuenta reactivada, con la contraseña de antes. Los tokens deben crearse de nuevo.
said-retired = Campo retirado. Ya no se ofrece; sus valores se conservan.
said-restored = Campo recuperado, con los valores que tenía.
said-revoked = Token revocado. Ya no da acceso a nadie.
said-ended = Sesión cerrada.

people-question = ¿Quién trabaja aquí y quién puede hacer qué?
people-heading = { $count ->
    [0] Nadie puede iniciar sesión todavía
    [one] { $count } persona puede iniciar sesión
   *[other] { $count } personas pueden iniciar sesión
}
people-here = Todas las personas
people-left = Ya no están
invite-title = Invitar a alguien
invite-about = Con un enlace que sirve una vez, durante una semana
invite-do = Crear el enlace
form-name = Nombre y apellidos
form-name-hint = Si lo conoce: la persona invitada lo indicará de nuevo.
form-role = Rol
form-team = Equipo
form-team-name = Nombre del equipo
form-lead = Responsable
team-add = Añadir un equipo
team-members = { $count ->
    [0] nadie todavía
    [one] { $count } persona
   *[other] { $count } personas
}
link-title = Un enlace para { $name }
link-about = Envíelo solo a esta persona. Se muestra únicamente ahora, sirve una sola vez y vale hasta el { $until }.
link-label = Enlace
away-until = ausente hasta el { $day }
access-invited = invitación hasta el { $day }
access-invitation-over = invitación caducada
access-none = sin acceso
person-question = ¿Qué hace aquí esta persona?
person-title = Rol y equipo
form-territories = Territorios
form-territories-hint = Un país por línea; tras dos puntos, algunas de sus regiones: «España: Madrid; Cataluña».
away-title = Ausencias
away-days = Del { $first } al { $last }
away-deputy = Suplente: { $name }
away-add = Añadir una ausencia
away-remove = Quitar
form-first-day = Primer día de ausencia
form-last-day = Último día de ausencia
form-deputy = Suplente
access-title = Acceso
access-open = Puede iniciar sesión con una contraseña.
access-open-seen = Puede iniciar sesión con una contraseña; última visita: { $moment }.
access-invited-about = Invitación con un enlace que vale hasta el { $moment }.
access-invitation-over-about = El enlace de invitación es demasiado antiguo. Cree otro.
access-none-about = No puede iniciar sesión: un nombre que figura en registros.
access-left-about = Cuenta desactivada: no puede iniciar sesión. Los registros conservan el nombre.
access-link = Crear un enlace nuevo
access-deactivate = Desactivar
access-reactivate = Reactivar
access-hint = Un enlace nuevo permite también elegir otra contraseña, si se olvidó. La desactivación termina de inmediato las sesiones y los tokens; se puede deshacer.
wrong-taken-address = Alguien inicia sesión ya con esta dirección.
wrong-taken-name = Este nombre ya existe.
wrong-left = La persona con esta dirección ya no está. Reactívela en su propia página.
wrong-no-address = Sin dirección nadie puede iniciar sesión.
wrong-last-administrator = Nadie más podría administrar. Dé antes este rol a otra persona.
wrong-territory = { $line } no empieza por ningún país.
wrong-ends-before = El último día es anterior al primero.
wrong-overlaps = Otra ausencia cubre ya parte de estos días.

invitation = Le damos la bienvenida a { $company }
invitation-about = Elija una contraseña; a partir de ahora inicia sesión con { $email }.
invitation-again = Elegir una contraseña nueva
invitation-again-about = Para { $email }. Todas sus sesiones abiertas terminarán.
invitation-do = Guardar e iniciar sesión
invitation-gone = Este enlace ya no abre nada
invitation-gone-about = Ya se usó, tiene más de una semana u otro lo sustituyó. Pida uno nuevo a quien administra Entente.

company-question = ¿Cómo nos llamamos y en qué moneda contamos?
company-heading = Nombre, idiomas, zona y moneda
form-usual-language = Idioma habitual
form-languages = Idiomas ofrecidos
form-languages-hint = Lo que cada persona encuentra en sus preferencias y en lo alto de cada página.
form-currency-hint = Los importes sin moneda están en esta; cada moneda conserva sus propios tipos.
wrong-languages = Elija al menos uno, incluido el idioma habitual.
rates-title = Lo que valen otras monedas en { $currency }
rates-empty = Aún no hay tipos. Con ellos se pueden sumar importes en varias monedas.
rate-line = 1 { $currency } = { $rate } { $base }
rate-since = desde el { $day } · { $thousand } = { $worth }
rate-add = Añadir un tipo
rate-remove = Quitar
form-from-day = Desde el
form-rate = Valor de una unidad, en { $base }
wrong-rate = Escriba un número positivo con diez decimales como máximo, como 0,92.

fields-question = ¿Qué más queremos saber?
fields-heading = { $count ->
    [0] Ningún campo propio todavía
    [one] { $count } campo propio
   *[other] { $count } campos propios
}
fields-empty = Un campo propio se puede importar, modificar en cada registro y nombrar en las condiciones del acuerdo.
field-question = ¿Cómo se llama este campo y qué se puede elegir?
field-new = Un campo nuevo
field-add = Añadir el campo
field-key = en condiciones y archivos:
field-retired = retirado
field-retire = Retirar el campo
field-retire-about = Un campo retirado ya no se ofrece. Sus valores se conservan, las condiciones los siguen leyendo y se puede recuperar.
field-restore = Recuperar el campo
field-restore-about = El campo vuelve con todos los valores que tenía.
form-field-name = Nombre del campo
form-field-of = En cada
form-field-type = Qué contiene
form-choices = Valores para elegir
form-choices-hint = Uno por línea; solo para una elección.
form-choices-kept = Uno por línea, en este orden. Un valor que quite permanece donde se eligió.
wrong-field-name = Escriba un nombre con letras.
wrong-field-taken = El campo { $key } ya existe. Elija otro nombre.
wrong-no-choices = Escriba al menos un valor para elegir.
wrong-too-many-choices = Escriba como máximo { $count } valores.

offer-question = ¿Qué vendemos y qué interesa a la gente?
offer-heading = { $count ->
    [0] Ningún producto todavía
    [one] { $count } producto
   *[other] { $count } productos
}
interests-about = Las categorías que llevan las actividades y que el acuerdo puntúa
interest-add = Añadir un área de interés
product-question = ¿Qué es y cuánto cuesta?
product-add = Añadir un producto
form-product = Producto
form-family = Familia
form-price = Precio de lista
form-interest = Área de interés

tokens-question = ¿Qué otros programas acceden y para qué?
tokens-heading = { $count ->
    [0] Ningún token es válido
    [one] { $count } token válido
   *[other] { $count } tokens válidos
}
token-title = El token
token-about = Se muestra únicamente ahora: guárdelo donde solo el otro programa pueda leerlo.
token-label = Token
token-new = Un token nuevo
token-add = Crear el token
token-of = actúa por { $name }
token-since = desde el { $day }
token-until = hasta el { $day }
token-used = último uso: { $moment }
token-never-used = sin usar
token-revoked = revocado
token-left = rechazado: la persona ya no está
token-over = caducado
token-revoke = Revocar
token-revoke-about = El programa que lo usa queda rechazado desde ese instante. No se puede deshacer.
token-revoke-do = Revocar el token
token-days = { $count ->
    [one] durante { $count } día
   *[other] durante { $count } días
}
token-for-ever = hasta que se revoque
form-token-name = Qué programa
form-token-name-hint = Para saber cuál revocar.
form-token-person = Actúa por
form-token-person-hint = Nunca puede hacer más que esta persona.
form-token-days = Válido
form-scopes = Qué puede hacer
form-scopes-hint = Tan poco como el programa necesite. Lo que pide cada llamada está en /api/openapi.json.
wrong-no-scope = Elija qué puede hacer.
wrong-beyond-role = El propio rol de esta persona no permite { $scope }.

roles-question = ¿Quién puede hacer qué?
roles-heading = Su rol: { $role }
role-mine = el suyo

password-title = Su contraseña
password-change = Cambiar la contraseña
form-password-before = Contraseña actual
form-password-after = Contraseña nueva
wrong-password = No es la contraseña actual.
wrong-too-many-tries = Demasiados intentos. Espere un poco y pruebe de nuevo.
said-password = La contraseña cambió. Sus otras sesiones terminaron.
session-about = desde { $since } · último uso: { $seen }
session-device = { $browser } en { $system }
session-unknown-device = Navegador desconocido
session-here = aquí
session-end = Cerrar sesión
sessions-end-others = Cerrar las demás sesiones

audit-question = ¿Quién hizo qué y cuándo?
audit-heading = Todo lo que se cambió, para siempre
audit-search = El detalle contiene
audit-who = Quién
audit-what = Qué se hizo
audit-record = Sobre qué
audit-one-record = Solo lo que se hizo a un registro
audit-from = Desde
audit-until = Hasta
audit-anybody = cualquiera
audit-anything = cualquier cosa
audit-any-record = cualquier registro
audit-program = el programa
audit-rule = el acuerdo
audit-imports = las importaciones
audit-import = importación de { $file }
audit-show = Mostrar
audit-export = Exportar estas líneas
audit-empty = No se hizo nada que corresponda.
audit-newest = Las más recientes
audit-older = Más antiguas
audit-detail = { $field }: { $value }
did-accept-invitation = Entrada con un enlace
did-add-absence = Ausencia añadida
did-add-field = Campo añadido
did-add-interest = Área de interés añadida
did-add-person = Acceso concedido
did-add-product = Producto añadido
did-add-team = Equipo añadido
did-add-token = Token creado
did-begin-import = Importación empezada
did-change-field = Campo modificado
did-change-interest = Área de interés modificada
did-change-password = Contraseña modificada
did-change-person = Persona modificada
did-change-product = Producto modificado
did-change-team = Equipo modificado
did-create-sample = Empresa de ejemplo creada
did-deactivate-person = Cuenta desactivada
did-edit-facts = Registro modificado
did-end-absence = Ausencia retirada
did-end-import = Importación terminada
did-end-sessions = Otras sesiones cerradas
did-export-audit-log = Registro de auditoría exportado
did-first-run = Base preparada
did-import-agreement = Acuerdo importado
did-invite-person = Invitación creada
did-make-link = Enlace de contraseña creado
did-put-exchange-rate = Tipo de cambio fijado
did-reactivate-person = Cuenta reactivada
did-remove-exchange-rate = Tipo de cambio retirado
did-restore-field = Campo recuperado
did-retire-field = Campo retirado
did-revoke-token = Token revocado
did-set-company = Empresa configurada
did-sign-in = Inicio de sesión
did-sign-in-refused = Inicio de sesión rechazado
did-sign-out = Cierre de sesión

## El acuerdo como documento

agreement-question = ¿A qué llamamos todos un buen lead?
agreement-heading = La versión { $number } está vigente desde el { $day }, sin firmar
agreement-heading-signed = La versión { $number } está vigente desde el { $day }, firmada por ambas partes
agreement-unsigned = Sin firmar: ni Marketing ni Ventas han firmado esta versión. Sus puntos son una primera hipótesis que se revisará en conjunto.
sign-marketing = Por Marketing: nombre, fecha, firma
sign-sales = Por Ventas: nombre, fecha, firma
doc-contents = Contenido
doc-purpose = Propósito y revisión
doc-zone = Los días y las horas son los de { $zone }.
doc-currency = Los importes están en { $code }.
doc-goals = Debe mejorar:
goal-acceptance-rate = la proporción de MQL que Ventas acepta
goal-first-meeting-rate = la proporción de leads aceptados que llegan a una primera reunión
goal-sales-cycle = la duración del ciclo de ventas
goal-won-revenue = los ingresos ganados
doc-stages = Etapas
doc-definition = Qué es
doc-decided-by = Quién decide
doc-by-rule = una regla
doc-by-marketing = Marketing
doc-by-sales = Ventas
doc-when = cuando { $condition }
doc-fit = Encaje: quién es
doc-activity = Actividad: qué hace
doc-fit-scale = Los puntos de encaje dan una letra: { $scale }.
doc-activity-scale = Los puntos de actividad dan un nivel: { $scale }.
doc-from = { $label } desde { $from }
doc-below = { $label } por debajo
doc-rule = Regla
doc-meaning = Qué dice
doc-grid = La cuadrícula
doc-grid-mql = { $cells } dan un MQL.
doc-grid-refused = { $cells } se rechazan; cualquier otra casilla va a incubación.
doc-grid-none-refused = Ninguna casilla se rechaza; cualquier otra va a incubación.
doc-interests = Áreas de interés, cuentas, clientes
doc-hot = alta desde { $from } puntos
doc-never-hot = se mide, nunca alta
doc-account-score = Puntuación de una cuenta: { $how }.
doc-expansion = Se abre un lead nuevo para un cliente existente cuando { $condition }.
doc-exclusions = Condiciones excluyentes
doc-unless = Salvo si { $condition }
doc-exception = Excepción por { $by }
doc-intent-title = Etapas de decisión e intención
doc-buying-stages = Las etapas de decisión del comprador: { $stages }.
doc-then = y luego
doc-intent = { $steps }: la etapa de decisión pasa a { $stage }
doc-intent-within = { $steps }, en { $days }: la etapa de decisión pasa a { $stage }
doc-fast-track = Vía rápida
bant-budget = presupuesto
bant-authority = poder de decisión
bant-need = necesidad
bant-timeframe = plazo
doc-bant-must = Siempre entre ellas: { $items }.
doc-assignment = Asignación
doc-way = Vía
doc-for-whom = Para quién
doc-goes-to = Va a
doc-fallback = si nadie está disponible: { $target }
doc-round-robin = por turno rotativo
doc-fewest-open = a quien tenga menos leads abiertos
doc-best-language = a quien mejor hable el idioma y luego tenga menos leads abiertos
doc-service-levels = Plazos acordados (SLA)
doc-clock = Plazo
doc-within = En
doc-if-late = Si se incumple
doc-warn = aviso tras { $period }
doc-warn-before = aviso { $period } antes
doc-escalate = tras { $period }, { $to }
clock-accept = aceptación
clock-first-contact = primer contacto
clock-qualify = calificación
clock-enrol = inscripción en un programa
clock-first-message = primer mensaje útil
clock-complete-data = datos completados
clock-take-back = recuperación
clock-hand-back = devolución a Ventas
clock-first-meeting = primera reunión
doc-calendar = Horas hábiles
doc-day = Día
doc-hours = Horas
doc-closed = cerrado
doc-holidays = Días festivos: { $names }.
day-monday = lunes
day-tuesday = martes
day-wednesday = miércoles
day-thursday = jueves
day-friday = viernes
day-saturday = sábado
day-sunday = domingo
doc-reject-reasons = Motivos de rechazo
doc-recycle-reasons = Motivos de devolución a incubación
doc-reason = Motivo
doc-back-after = Vuelve tras
doc-back-asked = se pregunta la fecha
doc-responsibilities = Quién hace qué
doc-step = Tarea
doc-does = Realiza
doc-answers = Responde
doc-consulted = Se consulta
doc-informed = Se informa
doc-review = { $count ->
    [one] Se revisa cada mes.
   *[other] Se revisa cada { $count } meses.
}
doc-first-review = { $count ->
    [one] La primera revisión llega tras { $count } mes.
   *[other] La primera revisión llega tras { $count } meses.
}
doc-bant = { $count ->
    [one] Ventas puede calificar cuando { $count } de las cuatro respuestas (presupuesto, poder de decisión, necesidad, plazo) es { $answers }.
   *[other] Ventas puede calificar cuando { $count } de las cuatro respuestas (presupuesto, poder de decisión, necesidad, plazo) son { $answers }.
}
doc-attempts = { $count ->
    [one] tras al menos { $count } intento
   *[other] tras al menos { $count } intentos
}

## Today

today = Hoy
today-question = ¿Qué me necesita ahora?
today-heading-work = { $count ->
    [0] Ningún lead espera su respuesta
    [one] Un lead espera su respuesta
   *[other] { $count } leads esperan su respuesta
}{ $overdue ->
    [0] {""}
    [one] , una acción está atrasada
   *[other] , { $overdue } acciones están atrasadas
}
today-heading-base = { $count ->
    [0] Ningún MQL nuevo en siete días
    [one] Un MQL nuevo en siete días
   *[other] { $count } MQL nuevos en siete días
}
today-heading-volumes = { $count ->
    [0] Ningún MQL esta semana por ahora
    [one] Un MQL esta semana por ahora
   *[other] { $count } MQL esta semana por ahora
}
today-waiting = A la espera de usted, los más antiguos primero
today-waiting-none = Nada espera. Los leads nuevos aparecen aquí en cuanto se le asignan.
today-all = { $count ->
    [one] Verlo en la lista
   *[other] Ver los { $count }
}
today-steps = Próximas acciones pendientes
today-steps-none = Nada pendiente. En un lead, «Próxima acción» dice qué hará usted y para cuándo.
today-overdue = para el { $day }
today-due = hoy
today-deals = Oportunidades por cerrar en una semana
today-deal-unnamed = Oportunidad sin nombre
today-mqls = MQL, los más recientes primero
today-mqls-all = Ver todos
today-mqls-none = Ningún lead es MQL ahora.
today-imports = Importaciones con filas rechazadas
today-imports-none = No se rechazó ninguna fila en treinta días.
today-rejected = { $count ->
    [one] { $count } fila rechazada
   *[other] { $count } filas rechazadas
}
today-missing = Falta en los contactos
today-missing-of = { $count ->
    [one] de { $count } contacto
   *[other] de { $count } contactos
}
today-missing-none = Cada contacto tiene lo que hace falta para calificarlo.
today-weeks = MQL por semana
today-week = Semana del { $day }
today-stages = Leads abiertos por etapa
today-refusals = Rechazados en treinta días, por motivo
today-refusals-none = No se rechazó a nadie en treinta días.
today-no-reason = Sin motivo

## What is to be done next with a lead

add-next-step = Próxima acción
form-next-step = Qué se hará
form-due = Antes del final del
next-step = Próxima acción: { $what }, antes del { $day }
said-next-step = La próxima acción queda anotada. Su responsable la ve en Hoy cuando venza.
said-no-next-step = La próxima acción se ha retirado.
wrong-past = Ese día ya pasó. Elija hoy o un día posterior.
wrong-step-too-long = Dígalo en { $count } caracteres como máximo.

## Data: exports

exports = Exportaciones
exports-question = ¿Qué he exportado?
exports-empty-title = No hay ninguna exportación
exports-empty = Una lista larga que exporta se prepara en segundo plano y le espera aquí.
exports-kept = Solo usted ve sus exportaciones. Un archivo se elimina al cabo de { $days } días.
export-list = Lista
export-form = Formato
export-records = Fichas
export-size = Tamaño
export-file = Archivo
export-under-way = Preparándose…
export-failed = No se ha podido preparar. Exporte la lista de nuevo.
export-fetch = Descargar
export-forget = Eliminar la exportación de { $list }
megabytes = { $count } MB

## Perfiles de comprador, segmentos y ficha de mercado

segments = Segmentos
personas = Perfiles
segments-and-personas = Segmentos y perfiles de comprador
segments-question = ¿De quiénes hablamos y cuántos son?
personas-question = ¿Con quién hablamos?
segments-heading = { $count ->
    [0] Todavía no hay segmentos
    [one] Un segmento
   *[other] { $count } segmentos
}
personas-heading = { $count ->
    [0] Todavía no hay perfiles de comprador
    [one] Un perfil de comprador
   *[other] { $count } perfiles de comprador
}
segments-empty = Un segmento es una condición con nombre, por ejemplo las fábricas de 50 a 1000 personas. Está siempre al día, dice a cuántos reúne y guarda lo que Marketing y Ventas saben de ese mercado.
personas-empty = Un perfil de comprador es un tipo de contacto, por ejemplo los responsables de mantenimiento, con los mensajes y las ofertas pensados para él. Aparecen en cada lead al que describe.
segment-new = Nuevo segmento
persona-new = Nuevo perfil de comprador
segment-about-hint = Por qué los mira juntos.
persona-about-hint = A qué se enfrenta, qué lo mueve, qué le interesa.
market-about = En palabras
market-asks = A quién se refiere
market-whom = A quién se refiere
market-open-leads = Leads abiertos
market-changed = Último cambio
market-changed-by = Modificado por { $name } el { $day }.
market-changed-on = Modificado el { $day }.
market-broken = La condición ya no es válida
market-broken-since = Un campo que la condición nombra ha cambiado desde entonces. Mientras no se corrija, no se refiere a nadie.
market-count = Contar ahora
market-counting = Contando…
market-size = Cuántos
market-size-contacts = { $count ->
    [0] Ningún contacto
    [one] { $count } contacto
   *[other] { $count } contactos
}
market-size-leads = { $count ->
    [0] sin leads abiertos
    [one] con { $count } lead abierto
   *[other] con { $count } leads abiertos
}
market-so-far = Recuento parcial: se han mirado { $looked } de { $of } contactos.
market-place = Línea { $line }, columna { $column }
market-mistakes = { $count ->
    [one] La condición tiene un error:
   *[other] La condición tiene { $count } errores:
}
market-kind-unseen = Nadie aquí ha hecho nunca «{ $kind }».
market-kind-unseen-near = Nadie aquí ha hecho nunca «{ $kind }». ¿Quería decir { $near }?
market-members = Verlos
market-members-question = ¿Quiénes pertenecen ahora?
market-members-of = Contactos de { $name }
market-members-first = Desde el principio
market-members-none = Nadie pertenece ahora
market-members-none-about = En cuanto un contacto cumpla la condición, estará aquí.
market-members-rests = Resultado parcial. Quedan contactos por mirar.
market-said = Qué decimos
market-said-hint = Un mensaje o una oferta por línea
market-said-nothing = Todavía no hay nada escrito. Lo que esté aquí aparece en cada lead al que se refiere.
market-messages-in = Mensajes, { $language }
market-offers-in = Ofertas, { $language }
market-offers = Para ofrecer
market-delete = Eliminar
market-delete-sure = Se van con él sus mensajes y su ficha de mercado. Los contactos y los leads quedan como están.
market-delete-yes = Eliminar { $name }
market-said-deleted = Eliminado.
market-said-in-use = { $count ->
    [one] Se queda: hay un contenido pensado para este perfil. Dele antes otro perfil.
   *[other] Se queda: hay { $count } contenidos pensados para este perfil. Deles antes otro perfil.
}
editor-text = Como texto
editor-text-hint = Como en el acuerdo: industry IN ('manufacturing') AND employees >= 50
editor-as-text = Escribir como texto
editor-as-rows = Editar por filas
editor-add = Condición
editor-see = Mostrar operadores y valores
editor-joined = Los contactos para los que
editor-all = se cumplen todas estas condiciones
editor-any = se cumple al menos una de estas condiciones
editor-begin = Elija un campo y vea enseguida cuántos cumplen.
editor-blank = Diga a quién se refiere: hace falta al menos una condición.
editor-mistakes-first = Corrija antes los errores; después podrá verse en filas.
editor-says-more = Esta condición dice más de lo que pueden mostrar las filas: paréntesis, un comentario, una comparación de dos campos o cientos de partes. Se queda como texto.
editor-unfinished = Complete antes las filas marcadas; después podrán escribirse como texto.
row-number = Condición { $number }
row-of = Campo
row-of-nothing = Elija un campo…
row-group-company = Empresa
row-group-person = Persona
row-count = Número de actividades
row-days-since = Días desde la última actividad
row-kind = Tipo de actividad
row-kind-nothing = del tipo…
row-within = en los últimos
row-days = días
row-op = Comparación
row-op-equal = es exactamente
row-op-unequal = no es
row-op-one-of = es uno de
row-op-none-of = no es ninguno de
row-op-at-least = es al menos
row-op-at-most = es como mucho
row-op-above = es más de
row-op-below = es menos de
row-op-from = desde el
row-op-until = hasta el
row-op-after = después del
row-op-before = antes del
row-op-between = está entre
row-op-not-between = no está entre
row-op-contains = contiene
row-op-contains-not = no contiene
row-op-starts-with = empieza por
row-op-ends-with = termina en
row-op-like = sigue el patrón
row-op-not-like = no sigue el patrón
row-op-known = se conoce
row-op-unknown = no se conoce
row-op-holds = es así
row-op-holds-not = no es así
row-value = Valor
row-values = Valores
row-others = Otros, separados por punto y coma
row-lower = De
row-upper = A
row-and = y
row-remove = Quitar esta condición
row-wrong-value = Diga con qué se compara.
row-wrong-kind = Elija un tipo de actividad.
row-wrong-days = Escriba un número de días mayor que 0, o déjelo en blanco.
book = Ficha de mercado
book-title = Ficha de mercado de { $name }
book-question = ¿Qué saben Marketing y Ventas de este mercado?
book-none = Nadie la ha escrito todavía: tendencias, cómo compran, competidores y cómo responderles, beneficios con su prueba.
book-write = Escribirla
book-value = Por qué comprarnos a nosotros
book-value-hint = En dos frases que un colega pueda decir por teléfono.
book-trends = Hacia dónde va el mercado
book-trends-hint = Qué cambia para ellos, nos compren o no.
book-process = Cómo compran
book-process-hint = Quién empieza, quién decide, cuánto tarda, qué hay que firmar.
book-benefits = Beneficios verificados
book-benefits-hint = Cada uno con lo que lo prueba: un cliente, una cifra, quién la midió
book-benefit = Beneficio
book-proof = Prueba
book-competitors = Competidores
book-competitors-hint = Cada uno con lo que se responde cuando lo nombran
book-competitor = Competidor
book-answer = Qué responder
book-review = Para releer antes del
book-review-on = Para releer antes del { $day }.
book-due = Hay que releerla
book-written-by = Escrita por { $name } el { $day }.
book-written = Escrita el { $day }.
book-confirmed = Confirmada
book-unconfirmed = Sin confirmar
book-confirmed-by = Confirmada por { $name } el { $day }
book-not-confirmed = Todavía sin confirmar
book-confirm = Confirmar
book-unconfirms = Esta ficha está confirmada. Un cambio retira las confirmaciones y se vuelve a preguntar a las dos direcciones.
book-said-taken-back = Guardado. Se retiraron las confirmaciones: las dos direcciones confirman lo que está escrito ahora.
book-said-confirmed = Confirmada tal como está aquí.
book-said-changed = Alguien cambió la ficha mientras tanto. Léala como está ahora y después confírmela.
book-said-same = Marketing y Ventas confirman con dos personas distintas.
book-wrong-review = Elija un día posterior a hoy.
book-wrong-answer = Diga qué responder cuando nombren a este competidor.
book-wrong-proof = Diga qué lo prueba: un cliente, una cifra, quién la midió.
side-marketing = Marketing
side-sales = Ventas
say-title = Qué decirle
say-answers = { $count ->
    [one] Si nombra a un competidor
   *[other] Si nombra a uno de { $count } competidores
}
say-benefits = { $count ->
    [one] Un beneficio verificado
   *[other] { $count } beneficios verificados
}
say-unconfirmed = Esta ficha de mercado no está confirmada por las dos direcciones.
did-create-named-condition = Perfil o segmento creado
did-edit-named-condition = Perfil o segmento modificado
did-delete-named-condition = Perfil o segmento eliminado
did-write-market-book = Ficha de mercado escrita
did-confirm-market-book = Ficha de mercado confirmada

## La ayuda: a qué responde una página y de dónde salen sus cifras

help = Ayuda
key-help = ayuda sobre esta página
help-question = ¿Cómo empezamos y dónde consultamos?
help-heading = La primera semana y las palabras que usamos
help-week = La primera semana
help-look-up = Para consultar
help-on-page = Ayuda sobre esta página
help-on-page-about = El signo de interrogación en lo alto de cada página, o la tecla h, dice a qué responde la página y de dónde salen sus cifras.
print = Imprimir
help-all = Toda la ayuda
help-answers = A qué responde esta página
help-from = De dónde salen sus cifras
help-today = Lo que le espera ahora. Los SDR y los ejecutivos de cuentas ven sus leads en espera, las próximas acciones que tocan y los negocios a punto de cerrarse; Marketing, los MQL nuevos, las filas rechazadas y los datos que faltan; las direcciones, cuántos MQL llegan, dónde están los leads y por qué se rechazan algunos.
help-today-from = Los leads, acciones, negocios e importaciones tal como constan en este momento. Los días y las semanas son los de su zona horaria, que se elige en la configuración.
help-leads = Quién está listo para Ventas. La cuadrícula cuenta los leads por encaje (letra) y actividad (número): pulse una casilla y la lista mostrará solo esos. Los filtros, la búsqueda y las columnas la acotan y la ordenan; un filtro útil se guarda como vista.
help-leads-from = Cada lead lleva la puntuación de su contacto, calculada según el acuerdo vigente en cuanto se registra algo, y de nuevo a medianoche, porque la actividad pierde valor. Los números son los de los leads que dejan los filtros.
help-lead = Quién es esta persona, hasta dónde ha llegado y por qué su puntuación es la que es. Cada barra es una regla del acuerdo; despliéguela para ver las actividades que la explican. Debajo está todo lo que ha ocurrido; ahí registra una llamada, una nota o una reunión y fija la próxima acción.
help-lead-from = La puntuación sale de los datos y las actividades de esta página según las reglas del acuerdo, cuya versión y momento de cálculo figuran bajo el título «Por qué». Nada más interviene.
help-lead-edit = Lo que sabemos de esta persona y de su empresa, para corregirlo.
help-edit-from = Lo que consta ahora. Todo cambio conserva el valor anterior, su nombre y el momento; si alguien guardó antes que usted, se le muestran ambos y no se pierde nada.
help-contacts = A quién conocemos. Un contacto es una persona; lo que Ventas trabaja con ella es un lead.
help-accounts = En qué empresas trabajamos. Todas las personas conocidas de una empresa están en la página de su cuenta.
help-list-from = Los registros tal como constan ahora. El número del título es el de los que dejan sus filtros; un filtro ofrece los valores que el campo tiene de verdad.
help-opportunities = Qué negocios hay, de qué importe y cuándo deberían cerrarse.
help-opportunities-from = Negocios traídos de un archivo o creados a mano. Cada importe está en su moneda; un total en varias se convierte a los tipos de cambio de Configuración › Empresa.
help-activities = Lo último que se anotó, de quien sea.
help-activities-from = Las actividades llegan por archivos, por los formularios de la página de un lead y con la empresa de muestra. Se añaden y nunca se borran; la última anotada va primero, sea cual sea su fecha.
help-campaigns = Qué hicimos, para qué y cuánto costó.
help-campaigns-from = Campañas importadas o creadas a mano, sus costos y las actividades que las nombran.
help-content = Qué tenemos para mostrar: libros blancos, casos de éxito, listas de precios.
help-content-from = Contenidos importados o creados a mano, y las actividades que los nombran.
help-filter = Qué valores tiene un campo, para elegir entre ellos o pedir una comparación.
help-filter-from = Los registros que dejan los demás filtros: junto a cada valor está el número de registros que lo tienen.
help-change = Un campo cambiado en muchos registros a la vez. Primero ve qué cambiaría; nada cambia antes de que usted lo diga, y se puede deshacer.
help-change-from = Los registros que marcó, o todos los que dejan los filtros. Si la lista cambia entretanto, no se modifica nada y se le muestra de nuevo.
help-board = Dónde están nuestros negocios abiertos, una columna por paso.
help-contact = Quién es esta persona, su papel en la compra, sus consentimientos y sus leads.
help-contact-from = Datos de archivos, de formularios y escritos a mano; cada uno conserva sus valores anteriores, con quién los cambió y cuándo.
help-account = Qué sabemos de esta empresa, quién decide en ella, qué papeles no tienen aún a nadie y todo lo ocurrido con ellos.
help-account-from = Los datos de la cuenta y los contactos, negocios y actividades que le pertenecen. Un papel falta mientras ningún contacto lo tenga como papel en la compra.
help-opportunity = Dónde está este negocio, de cuánto es, cuándo debería cerrarse y cómo ha cambiado eso.
help-opportunity-from = Lo que se importó o se escribió; cada cambio de paso, importe o fecha se conserva con su autor y el momento.
help-campaign = Para qué fue esta campaña, cuánto costó y quién participó.
help-asset = Qué es este contenido, para quién es y quién lo ha usado.
help-new = Un registro nuevo, hecho a mano.
help-new-from = Lo que usted escribe aquí. Quien lo consulte después verá que lo creó usted, y cuándo.
help-record-edit = Lo que sabemos, para corregirlo.
help-agreement = Qué llaman Marketing y Ventas un buen lead: las etapas, las reglas que dan puntos, la cuadrícula, quién responde y en cuánto tiempo. Léanlo juntos; el botón lo imprime.
help-agreement-from = La versión vigente, palabra por palabra: estas frases se escriben a partir de las mismas reglas con que se puntúa. Una indicación dice lo que este programa todavía no aplica.
help-imports = Qué archivos se importaron, qué fue de sus filas y cuáles le esperan.
help-imports-from = Todas las importaciones, de las páginas o de la línea de comandos. Una fila cuenta una vez como creada, modificada o sin cambios; una fila rechazada no perjudica a ninguna otra.
help-import = Qué trae este archivo: cómo se lee, adónde van sus columnas, qué pasaría y, después, qué pasó.
help-import-from = El propio archivo. La prueba lo lee entero y no cambia nada; los números posteriores son de filas que de verdad se tomaron.
help-exports = Qué listas largas ha exportado, cuáles se están preparando todavía y cuáles le esperan.
help-exports-from = Cada lista tal como estaba filtrada cuando la pidió, leída en el momento de hacer su archivo. Las listas cortas se envían enseguida y no aparecen aquí.
help-preferences = Cómo ve usted las páginas: idioma, formatos, zona horaria, aspecto, página de inicio; su contraseña y dónde tiene la sesión abierta.
help-preferences-from = Lo que usted eligió aquí. No afecta a nadie más.
help-people = Quién trabaja aquí, con qué rol y en qué equipo, y quién puede entrar. Se invita con un enlace que sirve una vez, durante una semana.
help-person = Qué hace esta persona aquí: rol, equipo, territorios, ausencias, acceso.
help-people-from = Lo que fijó la administración. El rol decide qué puede ver y hacer cada cual; la pestaña Roles lo detalla.
help-company = Cómo se llama la empresa, en qué idiomas, zona y moneda trabaja, y cuánto valen las otras monedas.
help-company-from = Lo que se escribió aquí o en la primera puesta en marcha. Los importes en otras monedas se suman a estos tipos de cambio, cada uno desde su día.
help-fields = Qué más quiere saber, aparte de lo que trae el programa: campos propios.
help-field = Cómo se llama este campo y qué se puede elegir en él.
help-fields-from = Lo que se añadió aquí o en la asignación de una importación. Un campo retirado conserva sus valores.
help-offer = Qué venden y qué áreas de interés puntúa el acuerdo.
help-product = Qué es este producto y cuánto cuesta.
help-offer-from = Lo que se escribió aquí o se importó. Las actividades llevan un área de interés; el acuerdo dice desde cuántos puntos es intensa.
help-tokens = Qué otros programas entran, en nombre de quién y para qué.
help-tokens-from = Lo que se creó aquí o en la línea de comandos. Un token se muestra una sola vez; de su uso solo se conserva el último momento.
help-audit = Quién hizo qué y cuándo.
help-audit-from = Un registro al que solo se añade: la base se niega a modificarlo. Se puede buscar, filtrar y exportar.
help-roles = Quién puede hacer qué.
help-roles-from = La única tabla por la que cada página y cada comando deja pasar.
help-guide = Cómo empieza un equipo de diez personas: cinco días, desde la primera puesta en marcha hasta las primeras cifras.
help-guide-from = La guía viene con el programa y cuenta lo que hace exactamente esta versión.
help-glossary = Qué significan las palabras de las páginas: primero las de su empresa, tomadas de su acuerdo; después las del programa.
help-glossary-from = Las etapas, casillas, actividades, áreas de interés y motivos son los del acuerdo vigente; si cambia, esta página cambia con él.

## El glosario

glossary = Glosario
glossary-about = Qué significan las palabras de las páginas, con las etapas, las casillas y los motivos de su propio acuerdo.
glossary-question = ¿Qué queremos decir con esta palabra?
glossary-heading = Las palabras que usamos
glossary-cells = Letras, niveles y casillas
glossary-score = Encaje, actividad y puntuación
glossary-records = Personas, empresas y negocios
glossary-kinds = Tipos de actividad
glossary-buying-stages = Etapas de decisión
glossary-data = Archivos y listas
glossary-letter = Letra de encaje
glossary-level = Nivel de actividad
glossary-counted-by = Lo cuentan: { $rules }.
glossary-buying-stage-first = Donde está un comprador mientras ninguna secuencia diga más.
glossary-buying-stage = La muestra: { $intents }.
glossary-budget = Si hay dinero para ello, y cuánto.
glossary-authority = Si hablamos con quien decide, o con alguien que puede llevarnos hasta allí.
glossary-need = Si hay un problema que sabemos resolver.
glossary-timeframe = Para cuándo debe estar resuelto.
glossary-rejected-for = Un motivo para decir que un lead no es para nosotros.
glossary-back-in = El lead vuelve a Ventas al cabo de { $days }.
glossary-back-on-date = El lead vuelve el día que se pida.
glossary-back-by-activity = El lead vuelve cuando lo trae su propia actividad.
glossary-fit = Cuánto se parecen un contacto y su empresa a los clientes que usted busca: puntos por lo que son. Una letra lo resume, A para los mejores.
glossary-activity = Cuánto interés muestra un contacto: puntos por lo que hace, que pierden valor con el tiempo. Un número lo resume, el más alto para los más activos.
glossary-cell = La letra y el número juntos, como A4. La cuadrícula del acuerdo dice qué casillas hacen un MQL y cuáles se rechazan.
glossary-points-name = Puntos
glossary-points = Lo que una regla da o resta. Los de encaje y los de actividad se suman por separado y nunca se mezclan.
glossary-cap-name = Tope y mínimo
glossary-cap = Lo más y lo menos que puede valer una regla, un grupo o toda una puntuación.
glossary-limit-name = Límite de frecuencia
glossary-limit = Cuántas actividades de un tipo cuentan en un período, para que cien páginas vistas no valgan una reunión.
glossary-half-life-name = Semivida
glossary-half-life = El tiempo al cabo del cual una actividad vale la mitad de sus puntos.
glossary-agreement = Lo que acordaron Marketing y Ventas: un documento con versiones, de las que una está vigente. Está sin firmar hasta que ambas partes lo firman.
glossary-sdr-name = SDR y ejecutivo de cuentas
glossary-sdr = Un representante de desarrollo comercial (SDR) acepta los leads nuevos y los califica; un ejecutivo de cuentas lleva las oportunidades hasta su cierre.
glossary-next-step = Qué hará alguien con un lead y para cuándo. Ese día aparece en Hoy.
glossary-contact = Una persona a la que conocemos.
glossary-account = Una empresa, con los contactos que trabajan en ella.
glossary-lead-name = Lead
glossary-lead = Un contacto camino de una compra, desde el primer interés hasta ser cliente, o no. Un contacto tiene como mucho un lead abierto de negocio nuevo y uno de expansión de la cuenta.
glossary-opportunity = Un negocio posible, con un importe y el día en que debería cerrarse.
glossary-buying-group = Las personas de una cuenta que participan en la compra: quién usa, recomienda, decide, paga.
glossary-campaign-name = Campaña
glossary-campaign = Una feria, un webinar, un envío: lo que Marketing hace durante un tiempo, con sus costos y las actividades que trajo.
glossary-content = Lo que se lee, se ve o se prueba: libros blancos, casos de éxito, calculadoras.
glossary-owner = La única persona que responde de un registro.
glossary-mapping-name = Asignación de columnas
glossary-mapping = Lo que dice adónde va cada columna de un archivo. Algunas vienen con el programa; las propias se guardan con un nombre.
glossary-trial-name = Prueba
glossary-trial = Una importación que solo se prueba: dice qué pasaría y no cambia nada.
glossary-refused-row = Las filas que no se pudieron tomar, cada una con su motivo, para corregirlas y enviarlas de nuevo.
glossary-identity-name = Identidad
glossary-identity = Por qué se reconoce un registro: el correo de un contacto, el nombre de una cuenta, el identificador en otro sistema.
glossary-view-name = Vista
glossary-view = Un filtro con sus columnas y su orden, guardado con un nombre para usted o para todo el equipo.
why-rounded = Las cifras se redondean a décimas, hacia arriba o hacia abajo, para que lo que se muestra sume.
facet-more = { $count ->
    [one] { $count } más
   *[other] { $count } más
}
team-remove = Eliminar el equipo { $name }
team-remove-do = Eliminarlo
team-people-go = Sus integrantes pasan a
team-none = ningún equipo
wrong-team-has-people = Alguien trabaja en este equipo. Indique adónde pasan sus integrantes.
said-team-removed = El equipo se eliminó.
did-remove-team = Equipo eliminado
help-segments = Qué grupos de contactos mira juntos, y cuántos hay en cada uno.
help-personas = Con qué tipos de contacto habla, y cuántos hay de cada uno.
help-segment = A quién se refiere este segmento, cuántos son, qué se les dice y dónde está la ficha de su mercado.
help-persona = A quién describe este perfil, cuántos son y qué mensajes y ofertas les están destinados.
help-condition = A quién se refiere un segmento o un perfil: fila por fila, o con un texto como las condiciones del acuerdo. El número de al lado cambia mientras usted edita.
help-market-book = Qué saben Marketing y Ventas de este mercado: adónde va, cómo compra, quiénes compiten y qué responder, qué beneficios están verificados. Ambas direcciones lo confirman.
help-segments-from = Un segmento o un perfil es una condición con nombre, no una lista: quien la cumple ahora pertenece a él. Se cuenta cuando usted mira.
help-condition-from = Los contactos tal como constan ahora, mirados uno a uno.
help-market-book-from = Lo que se escribió aquí, con su autor y su día. Un cambio retira las confirmaciones de ambas direcciones.
glossary-segment-name = Segmento
glossary-segment = Un grupo de contactos al que se refiere una condición: las fábricas de 50 a 1000 personas, por ejemplo. Su ficha de mercado dice lo que se sabe de ese mercado.
glossary-persona = Un tipo de contacto, como los responsables de mantenimiento, con los mensajes y las ofertas que le están destinados.

## Llamadas de otros programas: qué impide hacer una

problem-token = Hace falta un token
problem-token-advice = Envíe «Authorization: Bearer TOKEN» con un token válido: ni revocado ni caducado, y cuya persona siga aquí.
problem-scope = No permitido
problem-scope-advice = Deben permitirlo tanto los permisos del token como el rol de su persona.
problem-not-found = Aquí no hay nada
problem-not-found-advice = Revise la dirección y el identificador que contiene.
problem-method = Esta dirección no acepta este método
problem-method-advice = La cabecera Allow dice cuáles acepta.
problem-query = Hay algo incorrecto en la dirección
problem-query-advice = Cada parámetro incorrecto se indica al lado.
problem-not-json = El cuerpo no es JSON
problem-not-json-advice = Envíe un objeto JSON.
problem-media-type = El cuerpo es de otro tipo
problem-media-type-advice = Envíe «Content-Type: application/json», o lo que diga la descripción de esta llamada.
problem-too-large = El cuerpo es demasiado grande
problem-too-large-advice = Envíe menos de una vez, o traiga un archivo como importación.
problem-invalid = Hay algo incorrecto en el cuerpo
problem-invalid-advice = Cada lugar incorrecto se indica al lado. No se ha hecho nada.
problem-conflict = No se puede hacer tal como están las cosas
problem-conflict-advice = Vuelva a leerlo y vea cómo está ahora.
problem-changed = Alguien lo cambió entretanto
problem-changed-advice = Vuelva a leerlo y envíe su cambio con el ETag que tiene ahora.
problem-version-missing = Falta el estado del que parte
problem-version-missing-advice = Envíe «If-Match» con el ETag que leyó, para que nadie sobrescriba a otro sin saberlo; «*» lo cambia sea cual sea su estado.
problem-key = La clave de idempotencia no sirve
problem-key-advice = Una clave tiene de 1 a 200 caracteres sencillos.
problem-key-used = Esta clave pertenece a otra petición
problem-key-used-advice = Use una clave nueva para cada petición; la misma clave solo sirve para repetir exactamente la misma petición.
problem-key-under-way = La petición con esta clave está en curso
problem-key-under-way-advice = Espere y repítala. Si se interrumpió, compruebe si llegó a hacerse y, si no, use una clave nueva.
problem-key-answered = La petición con esta clave ya se hizo
problem-key-answered-advice = Su respuesta contenía un secreto, que no se guarda en ninguna parte. Si no lo tiene, cree otro.
problem-too-many = Demasiadas llamadas
problem-too-many-advice = Espere lo que indica la cabecera Retry-After.
problem-not-here = Este proceso no hace eso
problem-not-here-advice = Pregunte a quien mantiene el programa.
api-not-json-at = El texto no se puede leer como JSON en la línea { $line }, columna { $column }.
api-wrong-unknown = Aquí no hay ningún { $name }.
api-wrong-unknown-near = Aquí no hay ningún { $name }. ¿Quería decir { $meant }?
api-wrong-twice = Solo se puede dar una vez.
api-wrong-missing = Falta esto.
api-wrong-value = Este valor no puede estar aquí.
api-wrong-text = Escriba un texto.
api-wrong-number = Escriba un número.
api-wrong-whole = Escriba un número entero.
api-wrong-boolean = Escriba true o false.
api-wrong-list = Escriba una lista.
api-wrong-object = Escriba un objeto.
api-wrong-word = Escriba { $words }.
api-wrong-range = Escriba un número de { $least } a { $most }.
api-wrong-too-long = Escriba como máximo { $most } caracteres.
api-wrong-too-many = Envíe como máximo { $most } de una vez.
api-wrong-none = Envíe al menos uno.
api-wrong-page = Ninguna respuesta anterior dio este lugar para este orden.
api-wrong-contact-or-lead = Indique el contacto o el lead, y solo uno de ellos.
api-wrong-beyond-token = Este token no permite por sí mismo { $scope }.
api-change-moved = Los registros o sus valores ya no son los de la vista previa. Pídala de nuevo.

# El informe sobre lo aprendido
learn-title = Lo que enseña { $source }
learn-lead = Aprendido de { $rows } filas y probado en { $aside } que el baremo no había visto.
learn-target = El resultado está en { $target }; { $positive } significa ganado.
learn-refused = Sin baremo
learn-refused-means = Un acuerdo hecho con esto prometería lo que no puede cumplir. Otros datos, más resultados u otra pregunta pueden ayudar.
learn-warnings = Mire esto primero
learn-worth = Lo que vale el baremo
learn-auc = AUC
learn-auc-means = De un lead ganado y uno perdido, el ganado tiene más puntos en el { $auc } de los casos. El 50 % es el azar.
learn-alift = ALIFT
learn-alift-means = Área bajo la curva de ganancias de abajo; 0,5 es el azar.
learn-gain = Ganados en el mejor { $share }
learn-gain-means = de las filas, por puntos.
learn-auc-train = AUC en las filas aprendidas
learn-auc-train-means = Mucho más que en filas nuevas significaría que el baremo se lo aprendió de memoria.
learn-gains = Cuántos ganados contienen las mejores filas
learn-gains-means = Quien atiende las filas empezando por las de más puntos encuentra esta parte de todos los ganados. La línea discontinua es el azar.
learn-gains-across = Parte de las filas, empezando por las de más puntos
learn-calibration = Lo que se esperaba y lo que vino
learn-calibration-means = Cada marca es una décima parte de las filas, por puntos. Sobre la línea discontinua vino lo que se esperaba.
learn-calibration-across = Parte de ganados esperada
learn-expected = Esperado
learn-won = Ganado
learn-rows = Filas
learn-points = Puntos
learn-stability = Entre las filas aprendidas y las apartadas, los puntos se movieron { $stability } (índice de estabilidad: menos de 0,1 apenas, más de 0,25 mucho).
learn-card = El baremo
learn-card-means = Los puntos de todas las columnas se suman. 10 puntos más duplican la probabilidad relativa de ganar. Lo que no figura en ninguna línea no suma nada.
learn-grade-from = desde { $points } puntos
learn-grade-below = por debajo
learn-when = Cuándo
learn-alone = Lo que dice cada columna por sí sola
learn-alone-means = Una columna puede decir mucho y no sumar puntos, porque otras dicen lo mismo.
learn-column = Columna
learn-information = Valor de información
learn-shift = Se movió
learn-used = Suma puntos
learn-used-yes = sí
