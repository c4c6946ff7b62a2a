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
permission-see-records = ver las fichas
permission-edit-records = modificar las fichas
permission-work-leads = atender los leads
permission-import = importar archivos
permission-export = exportar los datos
permission-draft-agreement = redactar el acuerdo
permission-sign-for-marketing = firmar por Marketing
permission-sign-for-sales = firmar por Ventas
permission-configure = cambiar la configuración
permission-manage-people = gestionar las cuentas de usuario
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
bant-budget = Presupuesto
bant-authority = Poder de decisión
bant-need = Necesidad
bant-timeframe = Plazo

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
import-running = En curso
import-done = Terminada
import-cancelled = Cancelada
import-failed = Fallida

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
value-language-en = inglés
value-language-fr = francés
value-language-es = español
value-priority-high = alta
value-priority-medium = media
value-priority-low = baja
value-call-reached = contactado
value-call-refused = rechazo
value-call-no-answer = sin respuesta
value-answer-yes = sí
value-answer-no = no
