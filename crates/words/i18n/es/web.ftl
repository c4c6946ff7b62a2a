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
field-persona = Persona
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
buying-group = Grupo de compra
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
