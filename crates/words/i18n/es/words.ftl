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

## Stages of a lead

stage-suspect = Cliente potencial
stage-prospect = Prospecto
stage-mql = Lead calificado por Marketing (MQL)
stage-sal = Lead aceptado por Ventas (SAL)
stage-sql = Lead calificado por Ventas (SQL)
stage-opportunity = Oportunidad
stage-customer = Cliente
stage-nurturing = En incubación
stage-rejected = Rechazado
stage-lost = Perdido

## Decisions, motions, outcomes

decision-mql = MQL
decision-nurture = Incubación
decision-refuse = Rechazo
motion-new-business = Negocio nuevo
motion-expansion = Expansión de la cuenta
outcome-open = Abierta
outcome-won = Ganada
outcome-lost = Perdida

## People of the company

role-administrator = Administración
role-marketing-operations = Operaciones de Marketing
role-head-of-marketing = Dirección de Marketing
role-sdr = Desarrollo comercial (SDR)
role-ae = Ejecutivo de cuentas (AE)
role-head-of-sales = Dirección comercial
role-viewer = Solo lectura
permission-see-records = ver los registros
permission-edit-records = modificar los registros
permission-work-leads = atender los leads
permission-import = importar archivos
permission-export = exportar los datos
permission-draft-agreement = redactar el acuerdo, los segmentos y las fichas de mercado
permission-sign-for-marketing = firmar por Marketing
permission-sign-for-sales = firmar por Ventas
permission-configure = cambiar la configuración
permission-manage-people = gestionar las cuentas de usuario
permission-manage-tokens = gestionar los tokens
permission-read-audit = consultar el registro de auditoría

## What a contact does in a purchase

buying-role-initiator = Iniciador
buying-role-researcher = Busca información
buying-role-user = Usuario
buying-role-recommender = Prescriptor
buying-role-decision-maker = Responsable de la decisión
buying-role-budget-holder = Responsable del presupuesto
buying-role-blocker = Opositor

## BANT

bant-unknown = por averiguar
bant-no = no
bant-partial = parcial
bant-yes = sí

## Records

record-account = Cuenta
record-contact = Contacto
record-lead = Lead
record-activity = Actividad
record-opportunity = Oportunidad
record-campaign = Campaña
record-content = Contenido
record-interest = Área de interés
record-product = Producto
record-person = Cuenta de usuario
record-team = Equipo
record-agreement = Acuerdo Marketing-Ventas
record-import = Importación
record-custom-field = Campo personalizado
record-named-condition = Perfil o segmento
record-view = Vista guardada
record-api-token = Token
record-settings = Configuración
record-persona = Perfil de comprador
record-segment = Segmento
tier-strategic = Estratégica
tier-target = Objetivo
tier-other = Otra
goal-demand = Demanda
goal-image = Imagen de marca
goal-awareness = Conocimiento
version-draft = Borrador
version-proposed = Propuesto
version-in-force = Vigente
version-superseded = Sustituido
import-draft = En preparación
import-running = En curso
import-done = Terminada
import-cancelled = Cancelada
import-failed = Fallida
import-undone = Deshecha

## Types of fields

type-text = Texto
type-number = Número
type-boolean = Sí o no
type-date = Fecha
type-instant = Fecha y hora
type-choice = Opción
type-choices = Varias opciones
type-money = Importe
a-text = un texto
a-number = un número
a-boolean = un sí/no
a-date = una fecha
an-instant = una fecha con su hora
a-choice = una opción
several-choices = una lista de opciones

## Fields of contacts and accounts: a heading, and how a sentence names it

field-industry = Sector
the-industry = el sector
field-country = País
the-country = el país
field-region = Región
the-region = la región
field-city = Ciudad
the-city = la ciudad
field-postal-code = Código postal
the-postal-code = el código postal
field-employees = Empleados
the-employees = el número de empleados
field-annual-revenue = Ingresos anuales
the-annual-revenue = la cifra de ingresos anuales
field-title = Cargo
the-title = el cargo
field-seniority = Nivel jerárquico
the-seniority = el nivel jerárquico
field-function = Área funcional
the-function = el área funcional
field-language = Idioma
the-language = el idioma
field-email = Correo
the-email = el correo
field-email-domain = Dominio del correo
the-email-domain = el dominio del correo
field-email-kind = Tipo de correo
the-email-kind = el tipo de correo
field-source = Origen
the-source = el origen
field-has-email = Tiene correo
the-has-email = se conoce un correo
field-has-phone = Tiene teléfono
the-has-phone = se conoce un teléfono
field-phone = Teléfono
the-phone = el teléfono
field-account-tier = Rango de la cuenta
the-account-tier = el rango de la cuenta
field-buying-role = Papel en la compra
the-buying-role = el papel en la compra
field-company = Empresa
the-company = la empresa
field-created-at = Creado el
the-created-at = la fecha de creación
field-bant-budget = Presupuesto
the-bant-budget = el presupuesto
field-bant-authority = Poder de decisión
the-bant-authority = el poder de decisión
field-bant-need = Necesidad
the-bant-need = la necesidad
field-bant-timeframe = Plazo
the-bant-timeframe = el plazo
field-stage = Etapa
the-stage = la etapa del lead
field-cell = Casilla
the-cell = la casilla
field-fit = Encaje
the-fit = la puntuación de encaje
field-activity = Actividad
the-activity = la puntuación de actividad
field-grade = Letra de encaje
the-grade = la letra de encaje
field-level = Nivel de actividad
the-level = el nivel de actividad
field-decision = Decisión
the-decision = la decisión
field-interest-hot = Interés alto
the-interest-hot = un área de interés está activa
field-buying-stage = Etapa de decisión
the-buying-stage = la etapa de decisión
field-fast-track = Vía rápida
the-fast-track = se aplica una vía rápida
field-account-owner = Responsable de la cuenta
the-account-owner = el responsable de la cuenta
field-motion = Tipo de negocio
the-motion = el tipo de negocio
field-opportunity-won = Oportunidad ganada
the-opportunity-won = se ganó una oportunidad
field-recycled = Devuelto a incubación
the-recycled = el lead se devolvió a incubación
field-reject-reason = Motivo de rechazo
the-reject-reason = el motivo de rechazo
field-days-in-stage = Días en la etapa
the-days-in-stage = el número de días en la etapa
field-bant-met = BANT suficiente
the-bant-met = se conoce lo suficiente del BANT

## Fields of activities

activity-field-kind = Tipo de actividad
the-activity-kind = el tipo de actividad
activity-field-interest = Área de interés
the-activity-interest = el área de interés
activity-field-campaign = Campaña
the-activity-campaign = la campaña
activity-field-content = Contenido
the-activity-content = el contenido
activity-field-content-kind = Tipo de contenido
the-activity-content-kind = el tipo de contenido
activity-field-value = Valor
the-activity-value = el valor
activity-field-url = Dirección web
the-activity-url = la dirección web
activity-field-minutes = Minutos
the-activity-minutes = el número de minutos
activity-field-priority = Prioridad
the-activity-priority = la prioridad
activity-field-outcome = Resultado
the-activity-outcome = el resultado

## Kinds of activities

kind-page-view = Página vista
kind-form = Formulario
kind-download = Descarga
kind-email-open = Apertura de correo
kind-email-click = Clic en un correo
kind-email-bounce = Correo devuelto
kind-email-reply = Respuesta por correo
kind-webinar = Webinar
kind-trade-show = Feria
kind-call = Llamada
kind-meeting = Reunión
kind-note = Nota
kind-order = Pedido
kind-visit = Visita
kind-chat = Chat
kind-unsubscribe = Baja
kind-complaint = Queja

## Kinds of content

content-guide = Guía
content-white-paper = Libro blanco
content-case-study = Caso de éxito
content-price-list = Lista de precios
content-roi-calculator = Calculadora de retorno de la inversión
content-trial = Prueba
content-demo-request = Solicitud de demostración
content-quote-request = Solicitud de presupuesto
content-contact-request = Solicitud de contacto
content-brochure = Folleto
content-newsletter = Boletín

## Usual values of fields, inside a sentence

value-email-kind-corporate = de trabajo
value-email-kind-free = gratuito
value-email-kind-edu = académico
value-seniority-c-level = alta dirección
value-seniority-vp = vicepresidencia
value-seniority-director = dirección
value-seniority-manager = jefatura
value-seniority-staff = sin personal a cargo
value-seniority-student = estudios
value-seniority-intern = prácticas
value-function-operations = operaciones
value-function-it = informática
value-function-finance = finanzas
value-function-marketing = marketing
value-function-sales = ventas
value-function-hr = recursos humanos
value-function-purchasing = compras
value-function-engineering = ingeniería
value-function-quality = calidad
value-industry-manufacturing = industria manufacturera
value-industry-logistics = logística
value-industry-software = software
value-industry-energy = energía
value-industry-healthcare = salud
value-industry-finance = finanzas
value-industry-retail = comercio minorista
value-industry-education = educación
value-industry-construction = construcción
value-industry-services = servicios
value-industry-public = sector público
value-priority-high = alta
value-priority-medium = media
value-priority-low = baja
value-call-reached = contactado
value-call-refused = rechazo
value-call-no-answer = sin respuesta
value-call-voicemail = mensaje dejado
value-source-organic-search = búsqueda orgánica
value-source-paid-search = búsqueda de pago
value-source-direct-traffic = visita directa
value-source-display = publicidad gráfica
value-source-other-publicities = otra publicidad
value-source-social = redes sociales
value-source-email = correo
value-source-referral = recomendación
value-source-partner = socio comercial
value-source-trade-show = feria
value-source-webinar = webinar
value-source-bought-list = lista comprada
value-source-first-import = carga inicial
value-source-other = otro
value-source-unknown = por averiguar
value-step-prospecting = prospección
value-step-discovery = descubrimiento
value-step-engaging = primeras conversaciones
value-step-proposal = propuesta
value-step-negotiation = negociación
value-answer-yes = sí
value-answer-no = no

## Mistakes in conditions

condition-empty = La condición está vacía.
condition-unclosed-text = A este texto le falta la comilla de cierre: '.
condition-unclosed-name = A este nombre le falta la comilla de cierre: ".
condition-unclosed-comment = Este comentario /* no se cierra con */.
condition-curly-quote = { $quote } no sirve de comilla aquí. Escriba el texto entre comillas rectas, 'como este'.
condition-unknown-character = { $character } no significa nada aquí.
condition-accented-name = El nombre de un campo con letras distintas de A a Z se escribe entre comillas dobles rectas.
condition-not-a-number = { $text }… no es un número.
condition-number-too-large = El número { $text } es demasiado grande.
condition-too-deep = Hay más de { $maximum } niveles de paréntesis y NOT.
condition-unexpected = { $found } no encaja aquí. Hace falta { $expected }.
condition-ends = La condición termina aquí. Hace falta { $expected }.
expected-and-or-end = AND, OR o el final
expected-null = NULL
expected-opening = un paréntesis (
expected-closing = un paréntesis )
expected-comma-or-closing = , o )
expected-between-and = AND, como en BETWEEN 1 AND 10
expected-pattern = un patrón entre comillas, por ejemplo '%director%'
expected-after-not = IN, BETWEEN o LIKE después de NOT
expected-number = un número
expected-value = un valor: un texto entre comillas, un número, TRUE, FALSE o DATE
hint-is-null = Para preguntar si falta un valor, escriba IS NULL o IS NOT NULL.
hint-like-ignores-case = LIKE ya no distingue mayúsculas.
hint-no-escape = ESCAPE no se ofrece: escriba \% o \_ en el patrón.
hint-no-arithmetic = Aquí no se hacen cálculos.
hint-one-equals = Escriba un solo =.
condition-unknown-function = { $name } no es una función aquí. Hay count, days_since y did_in_order.
condition-unquoted-kind = El tipo de una actividad se escribe entre comillas: '{ $name }'.
condition-not-a-day = DATE '{ $text }' no es un día del calendario. Escriba por ejemplo DATE '2026-12-31'.
condition-unknown-field = No existe el campo «{ $name }».
condition-name-in-double-quotes = Las comillas dobles encierran el nombre de un campo; un texto se escribe '{ $name }'.
did-you-mean = ¿Quiso decir { $nearest }?
condition-field-not-here = «{ $name }» no se puede usar { $scope }, porque su valor depende de lo que aquí se decide.
scope-fit = en una regla de encaje
scope-activity = en «where»
scope-record = en una condición que solo mira los datos y las actividades
scope-fast-track = en una vía rápida
scope-stage = en la condición de una etapa
scope-expansion = en la condición de una expansión
scope-assignment = en una regla de asignación
scope-sla = en un plazo acordado (SLA)
scope-nurture = en un programa de incubación
condition-function-in-where = { $function } mira todas las actividades de un contacto, así que no puede estar en «where».
condition-too-many-arguments = { $function } lleva tipos entre comillas y después, como mucho, un número de días.
condition-kind-missing = { $function } necesita el tipo de una actividad, entre comillas.
condition-two-kinds-needed = did_in_order necesita al menos dos tipos de actividad.
condition-one-kind-only = { $function } lleva un solo tipo de actividad.
condition-empty-kind = El tipo de una actividad no puede estar vacío.
condition-no-days-taken = days_since lleva un tipo de actividad y nada más.
condition-days-not-a-number = Los días de { $function } son un número, no { $found }.
condition-days-not-positive = Los días de { $function } deben ser más de 0.
condition-types-differ-this = «{ $left }» es { $left_type }, pero esto es { $right_type }.
condition-types-differ = «{ $left }» es { $left_type }, pero «{ $right }» es { $right_type }.
condition-types-differ-literal = El valor de la izquierda es { $left_type }, pero «{ $right }» es { $right_type }.
condition-types-differ-literals = El valor de la izquierda es { $left_type }, pero esto es { $right_type }.
rewrite-without-quotes = Escriba { $text } sin comillas.
rewrite-in-quotes = Escríbalo entre comillas: { $text }.
rewrite-as-date = Escriba DATE '{ $day }'.
rewrite-true-or-false = Escriba TRUE o FALSE.
condition-alone = «{ $what }» es { $ty }: compárelo con algo.
condition-alone-literal = Esto es { $ty }, no una condición: compárelo con algo.
condition-no-order = «{ $what }» es { $ty }, y eso no tiene orden.
condition-no-order-literal = Esto es { $ty }, y eso no tiene orden.
use-equality = Use = o <>.
use-choices = Use =, <>, IN o LIKE.
condition-like-not-text = «{ $what }» es { $ty }; LIKE es para textos.
condition-like-not-text-literal = Esto es { $ty }; LIKE es para textos.
advice-empty-text = Nada es igual a un texto vacío. Para preguntar si falta un valor, escriba IS NULL.

## The form of an agreement file

document-unknown-key = «{ $key }» no es una clave de { $section }.
document-unknown-key-at-top = «{ $key }» no es una clave de primer nivel de este archivo.
document-missing-key = A { $section } le falta la clave «{ $key }».
document-missing-key-at-top = Al archivo le falta la clave «{ $key }».
document-wrong-type = «{ $key }» debe ser { $expected }, no { $found }.
document-not-a-choice = «{ $value }» no es posible para «{ $key }». Escriba { $choices }.
document-not-finite = «{ $key }» debe ser un número finito.
document-beyond-limit = «{ $key }» debe estar entre { $least } y { $most }.
document-too-small = «{ $key }» debe ser al menos { $least }; el valor es { $found }.
document-not-above = «{ $key }» debe ser más de { $bound }; el valor es { $found }.
document-blank = «{ $key }» está vacío.
document-not-an-identifier = «{ $value }» no puede usarse como «{ $key }». Use minúsculas de la a a la z, cifras y _, empezando por una letra.
document-no-language = «{ $key }» no nombra nada. Escríbalo al menos en uno de los idiomas en, fr, es.
document-repeated = «{ $value }» ya se usó para «{ $key }» en la línea { $line }.
kind-of-value-text = un texto entre comillas
kind-of-value-number = un número
kind-of-value-whole-number = un número entero
kind-of-value-boolean = true o false
kind-of-value-date-time = una fecha u hora sin comillas
kind-of-value-list = una lista
kind-of-value-table = una tabla
kind-of-value-list-of-tables = una lista de tablas

## Where a file is not TOML

syntax-repeated-key = La clave «{ $key }» está escrita dos veces.
syntax-unclosed-text = Un texto que se abre aquí no se cierra.
syntax-unclosed-list = Una lista que se abre aquí no se cierra con ].
syntax-unclosed-table = Una tabla que se abre aquí no se cierra con {"}"}.
syntax-unclosed-heading = Este encabezado no está cerrado. Escriba [section] o [[section]].
syntax-unquoted-text = «{ $text }» debe ir entre comillas.
syntax-missing-value = Falta un valor aquí.
syntax-missing-equals = A una clave le debe seguir = y su valor.
syntax-missing-comma = Falta una coma aquí.
syntax-extra-comma = Sobra una coma aquí.
syntax-bad-key = Una clave puede llevar letras, cifras, - y _. Ponga cualquier otra entre comillas.
syntax-bad-number = Esto no es un número como lo escribe TOML.
syntax-bad-date-time = Esto no es una fecha ni una hora como las escribe TOML.
syntax-bad-escape = Una barra invertida entre comillas dobles debe iniciar una de las secuencias \b \t \n \f \r \e \" \\ \x.. \u.... \U........; entre comillas simples queda tal cual.
syntax-bad-character = Este carácter no puede estar aquí.
syntax-not-extensible = «{ $key }» ya tiene un valor que no es una tabla, así que no se le puede añadir nada.
syntax-too-deep = Las tablas y las listas están anidadas a demasiada profundidad.
syntax-unexpected = Esto no se entiende aquí.

## Conditions in words: the predicates

phrase-always = siempre
phrase-never = nunca
phrase-yes = { $left } vale «sí»
phrase-no = { $left } vale «no»
phrase-is = { $left } es { $right }
phrase-is-not = { $left } no es { $right }
phrase-equals = { $left } es de { $right }
phrase-equals-not = { $left } no es de { $right }
phrase-includes = { $left } incluye { $right }
phrase-includes-not = { $left } no incluye { $right }
phrase-less = { $left } es de menos de { $right }
phrase-at-most = { $left } es de { $right } como máximo
phrase-greater = { $left } es de más de { $right }
phrase-at-least = { $left } es de al menos { $right }
phrase-before = { $left } es antes de { $right }
phrase-until = { $left } es { $right } o antes
phrase-after = { $left } es después de { $right }
phrase-from = { $left } es { $right } o después
phrase-between = { $left } está entre { $low } y { $high }
phrase-not-between = { $left } no está entre { $low } y { $high }
phrase-starts-with = { $left } empieza por { $right }
phrase-starts-not-with = { $left } no empieza por { $right }
phrase-ends-with = { $left } termina en { $right }
phrase-ends-not-with = { $left } no termina en { $right }
phrase-contains = { $left } contiene { $right }
phrase-contains-not = { $left } no contiene { $right }
phrase-matches = { $left } sigue el patrón { $right }
phrase-matches-not = { $left } no sigue el patrón { $right }
phrase-unknown = no se conoce { $left }
phrase-known = se conoce { $left }
phrase-and = y
phrase-or = o
the-day = el { $date }

## What conditions say of activities

noun-count = el número de actividades { $kind }
noun-count-within = { $days ->
    [one] el número de actividades { $kind } en el último día
   *[other] el número de actividades { $kind } en los últimos { $days } días
}
noun-days-since = el número de días desde la última actividad { $kind }
noun-in-order = ocurrieron en este orden { $kinds }
noun-in-order-within = { $days ->
    [one] en el último día ocurrieron en este orden { $kinds }
   *[other] en los últimos { $days } días ocurrieron en este orden { $kinds }
}
noun-not-in-order = no ocurrieron en este orden { $kinds }
noun-not-in-order-within = { $days ->
    [one] en el último día no ocurrieron en este orden { $kinds }
   *[other] en los últimos { $days } días no ocurrieron en este orden { $kinds }
}
then = después

## Yes/no fields that do not hold

not-has-email = no se conoce ningún correo
not-has-phone = no se conoce ningún teléfono
not-interest-hot = ningún área de interés está activa
not-fast-track = no se aplica ninguna vía rápida
not-opportunity-won = no se ganó ninguna oportunidad
not-recycled = el lead no se devolvió a incubación
not-bant-met = no se conoce lo suficiente del BANT

## Rules in words

rule-points = { $points ->
    [one] { $points } punto
   *[other] { $points } puntos
}
rule-fit = { $points } si { $condition }
rule-activity = { $points } por { $activities }
rule-each-of = cada actividad { $kinds }
rule-where = { $activities } donde { $condition }
rule-at-most = { $bound } como máximo
rule-at-least = { $bound } como mínimo
limit-day = { $times ->
    [one] una vez al día
   *[other] { $times } veces al día
}
limit-week = { $times ->
    [one] una vez a la semana
   *[other] { $times } veces a la semana
}
limit-month = { $times ->
    [one] una vez al mes
   *[other] { $times } veces al mes
}
limit-ever = { $times ->
    [one] una sola vez
   *[other] { $times } veces en total
}
decay-half-life = { $days ->
    [one] la mitad después de { $days } día
   *[other] la mitad después de { $days } días
}
decay-linear = { $days ->
    [one] baja hasta cero en { $days } día
   *[other] baja hasta cero en { $days } días
}
decay-expires = { $days ->
    [one] nada después de { $days } día
   *[other] nada después de { $days } días
}
rule-off = { $rule } (sin activar)
combine-max = la puntuación más alta entre sus contactos
combine-sum = las puntuaciones de todos sus contactos, sumadas
combine-top3 = las tres puntuaciones más altas entre sus contactos, sumadas

## Why a score is what it is

why-is = { $what }: { $value }
why-matched = Se aplica. Datos: { $seen }.
why-not-matched = No se aplica. Datos: { $seen }.
why-unknown = No se puede juzgar. Datos: { $seen }.
why-matched-always = Se aplica siempre.
why-not-matched-ever = No se aplica nunca.
why-nothing-counted = Ninguna actividad de este tipo hasta ahora.
why-counted = { $count ->
    [one] Cuenta { $count } actividad.
   *[other] Cuentan { $count } actividades.
}
why-beyond-limit = { $count ->
    [one] { $count } más no cuenta ({ $limit }).
   *[other] { $count } más no cuentan ({ $limit }).
}
why-decayed = El tiempo restó { $points }.
why-decay-spared = El tiempo devolvió { $points }.
why-capped = El tope de { $cap } restó { $points }.
why-floored = El mínimo de { $floor } devolvió { $points }.
points-amount = { $count ->
    [one] { $amount } punto
   *[other] { $amount } puntos
}
missing-to-label = { $points } para llegar a { $label }
decided-by-grid = Casilla { $cell } de la cuadrícula: { $decision }.
decided-by-disqualification = Rechazo, sea cual sea la puntuación: se cumple «{ $name }».
decided-by-fast-track = MQL, sea cual sea la casilla: se cumple la vía rápida «{ $name }».

## The scoring part of an agreement

scoring-cap-below-floor = El tope { $cap } está por debajo del mínimo { $floor }.
scoring-label-count = Debe haber de dos a seis etiquetas; aquí hay { $found }.
scoring-not-a-threshold = La etiqueta «{ $label }» necesita un número, la puntuación más baja que la da, o "below".
scoring-last-not-below = La última etiqueta es para lo que queda por debajo. Escriba { $label } = "below".
scoring-below-not-last = Solo la última etiqueta puede ser "below", no «{ $label }»: las etiquetas van de mejor a peor.
scoring-not-falling = Las etiquetas van de mejor a peor: { $at_least } para «{ $label }» no baja de { $above }.
scoring-no-such-cell = Las etiquetas no forman ninguna casilla { $cell }.
scoring-ambiguous-cell = Las etiquetas forman la casilla { $cell } de dos maneras. Cambie el nombre de una.
scoring-cell-listed-twice = La casilla { $cell } ya figura en la línea { $line }.
scoring-no-kinds = «on» no nombra ningún tipo de actividad.
scoring-empty-decay = «decay» no nombra nada. Escriba half_life_days, linear_days o expires_days.
scoring-signal-named-as-kind = «{ $name }» es el nombre de una señal y de un tipo de actividad. Cambie el nombre de la señal.
scoring-needs-on = «{ $key }» necesita «on»: habla de las actividades que «on» nombra.
scoring-no-steps = Una secuencia de intención necesita al menos un paso.
scoring-unknown-buying-stage = No existe la etapa de decisión «{ $key }».

## The life of a lead

side-rule = las reglas
side-marketing = Marketing
side-sales = Ventas
to-rules = las reglas
to-marketing = Marketing
to-sales = Ventas
moved-judged = Las reglas comprobaron que se cumplen los criterios.
moved-disqualified = Se cumple una condición excluyente.
moved-returned = Llegó la fecha de regreso acordada.
moved-reopened = Lo que lo excluía ya no lo excluye.
moved-advanced = Lo decidió el equipo.
moved-rejected = Rechazado.
moved-recycled = Devuelto a incubación.
moved-nurtured = Lo atiende Marketing.
moved-lost = El negocio se perdió.
moved-stated = Indicado por una importación.
lifecycle-stage-out-of-order = La etapa «{ $stage }» debe estar antes de «{ $after }»: el recorrido es cliente potencial, prospecto, MQL, SAL, SQL, oportunidad, cliente.
lifecycle-stage-twice = La etapa «{ $stage }» está descrita dos veces.
lifecycle-mql-names-cells = Los criterios del MQL pueden restringir lo que decide la cuadrícula, pero no nombrar casillas. Deje las casillas a [grid].
lifecycle-bant-needed = El BANT tiene cuatro preguntas: «needed» está entre { $least } y { $most }, no { $found }.
lifecycle-bant-must = «needed» vale { $needed }, menos que las { $must } preguntas que nombra «must».
lifecycle-nobody-accountable = Nadie responde por «{ $step }». Nombre al menos un rol en «accountable».
lifecycle-all-of-bant = Se exigen las cuatro preguntas del BANT: un filtro tan estricto deja pocos leads.
lifecycle-nothing-enters = Las reglas deciden sobre «{ $stage }», pero nada dice cuándo: ningún lead entra por una regla.
step-not-from-here = No es posible para un lead en la etapa «{ $stage }».
step-not-theirs = La decisión corresponde a { $decided_by }, no a { $by }.
step-criteria-not-met = Los criterios de «{ $stage }» aún no se cumplen.
step-unknown-reason = El acuerdo no tiene el motivo «{ $reason }». Elija uno de sus motivos.
step-back-in-the-past = La fecha de regreso ya pasó. Elija una posterior.
step-reason-missing = Falta el motivo. Indique por qué.
step-already-open = Este contacto ya tiene un lead abierto. Ciérrelo primero.
step-already-open-in = Este contacto ya tiene un lead abierto ({ $motion }). Ciérrelo primero.

## Assignment and service levels

way-marketing-to-sales = De Marketing a Ventas
way-marketing-to-nurture = De Marketing a la incubadora
way-sales-to-marketing = De Ventas a Marketing
way-sdr-to-ae = Del SDR al ejecutivo de cuentas
clock-accept = Aceptación
clock-first-contact = Primer contacto
clock-qualify = Calificación
clock-enrol = Entrada en un programa
clock-first-message = Primer mensaje útil
clock-complete-data = Datos completados
clock-take-back = Recuperación
clock-hand-back = Devolución a Ventas
clock-first-meeting = Primera reunión
by-round-robin = por turno rotativo
by-fewest-open = a quien tiene menos leads abiertos
by-best-language = según el idioma y después a quien tiene menos leads abiertos
target-team = equipo «{ $name }»
target-queue = cola «{ $name }»
target-program = programa «{ $name }»
target-program-by-reason = programa según el motivo indicado
target-program-by-stage = programa según la etapa de decisión
target-account-owner = responsable de la cuenta
target-fast-track = destino de la vía rápida
escalate-owner = recordatorio al responsable
escalate-another-owner = a otro responsable
escalate-team-lead = a quien dirige el equipo
escalate-role = a: { $role }
escalate-queue = a la cola «{ $name }»
escalate-recycle = devolución a incubación, motivo «{ $reason }»
working-days = { $days ->
    [one] { $days } día hábil
   *[other] { $days } días hábiles
}
assignment-not-a-target = «{ $found }» no es un destino. Escriba { $forms }.
assignment-not-a-period = «{ $found }» no es un plazo. Escriba minutos, horas o días hábiles: 30m, 4h, 10d.
assignment-by-without-people = «by» dice cómo se elige a una persona entre varias, así que necesita un equipo o fast_track como destino.
assignment-unknown-way = Ninguna regla de asignación usa el paso «{ $way }».
assignment-warns-too-late = El aviso llega después del propio plazo. Avise antes de { $within }.
assignment-warns-twice = «warn» y «warn_before» no pueden ir juntos: uno cuenta desde el inicio y el otro antes.
assignment-escalation-out-of-order = Los pasos de un escalamiento van uno tras otro; este no es posterior al anterior.
assignment-escalates-too-early = Un escalamiento no puede llegar antes de que termine el plazo de { $within }.
assignment-not-hours = «{ $found }» no es un horario. Escríbalo como 09:00-12:30 13:30-18:00.
assignment-hours-overlap = Los horarios de un día se siguen sin solaparse; revise «{ $found }».
assignment-not-a-holiday = «{ $found }» no es ni un país (FR, CA-QC) ni un día (2026-12-24).
assignment-no-working-time = El calendario no tiene ningún horario de trabajo.
assignment-unusual-way = El paso «{ $way }» es nuevo aquí.
assignment-never-reached = Nunca se llega aquí: la línea { $line } ya toma todos los leads.

## The agreement as a whole

agreement-unknown-format = Este programa lee el formato { $known }; el archivo indica { $found }. Lo escribió un programa más reciente.
agreement-unknown-currency = No existe la moneda «{ $code }». Escriba tres letras, por ejemplo EUR.
agreement-unknown-zone = No existe la zona horaria «{ $name }». Escríbala como Europe/Paris.
agreement-field-has-type = El campo «{ $key }» ya es { $has } y no puede declararse como { $declared }.
agreement-field-twice = El campo «{ $key }» ya existe.
agreement-unknown-reject-reason = El motivo «{ $reason }» no figura en [[reject_reasons]].
agreement-unknown-recycle-reason = El motivo «{ $reason }» no figura en [[recycle_reasons]].
agreement-unknown-kind = Aquí no se conoce ninguna actividad del tipo «{ $kind }».
agreement-ever-that-expires = { $times ->
    [one] Con un límite de { $times } vez para siempre, la primera actividad conserva su lugar aunque caduque: una regla que ya se aplicó no vuelve a dar nada.
   *[other] Con un límite de { $times } veces para siempre, las primeras actividades conservan su lugar aunque caduquen: una regla que ya se aplicó no vuelve a dar nada.
}
later-reviews = Las revisiones aún no se convocan.
later-exceptions = Aún no se pueden hacer excepciones a las condiciones excluyentes.
later-fast-track-target = Una vía rápida crea un MQL; aún no elige a su responsable.
later-account-score = Las puntuaciones de las cuentas aún no se muestran.
later-expansion = Aún no se abre ningún lead de expansión.
later-assignment-rules = Los leads aún no se asignan según estas reglas.
later-service-levels = Estos plazos aún no corren.
later-calendar = Aún no se mide nada con este horario.
later-reject-reasons = Los leads aún no se rechazan por estos motivos.
later-recycle-reasons = Los leads aún no se devuelven a incubación por estos motivos.
later-responsibilities = Las responsabilidades se muestran; ningún lead dice aún a quién le toca.
sign-not-proposed = Solo se puede firmar una versión propuesta.
sign-not-a-draft = Solo se puede proponer un borrador.
sign-already-marketing = Marketing ya firmó.
sign-already-sales = Ventas ya firmó.
sign-same-person = Marketing y Ventas firman con dos personas distintas. Pida la firma de la otra parte.
sign-not-a-side = Las reglas no firman.
