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

## Stages of a lead

stage-suspect = Suspect
stage-prospect = Prospect
stage-mql = Lead qualifié marketing (MQL)
stage-sal = Lead accepté par les Ventes (SAL)
stage-sql = Lead qualifié par les Ventes (SQL)
stage-opportunity = Opportunité
stage-customer = Client
stage-nurturing = En incubation
stage-rejected = Rejeté
stage-lost = Perdu

## Decisions, motions, outcomes

decision-mql = MQL
decision-nurture = Incubation
decision-refuse = Refus
motion-new-business = Nouvelle affaire
motion-expansion = Développement du compte
outcome-open = En cours
outcome-won = Gagnée
outcome-lost = Perdue

## People of the company

role-administrator = Administration
role-marketing-operations = Opérations marketing
role-head-of-marketing = Direction marketing
role-sdr = Développement commercial (SDR)
role-ae = Ingénieur commercial (AE)
role-head-of-sales = Direction commerciale
role-viewer = Lecture seule
permission-see-records = consulter les fiches
permission-edit-records = modifier les fiches
permission-work-leads = traiter les leads
permission-import = importer des fichiers
permission-export = exporter les données
permission-draft-agreement = rédiger l’accord, les segments et les fiches marché
permission-sign-for-marketing = signer pour le Marketing
permission-sign-for-sales = signer pour les Ventes
permission-configure = modifier les paramètres
permission-manage-people = gérer les comptes utilisateurs
permission-manage-tokens = gérer les jetons
permission-read-audit = consulter le journal d’audit

## What a contact does in a purchase

buying-role-initiator = Initiateur
buying-role-researcher = Recherche l’information
buying-role-user = Utilisateur
buying-role-recommender = Prescripteur
buying-role-decision-maker = Décideur
buying-role-budget-holder = Détenteur du budget
buying-role-blocker = Opposant

## BANT

bant-unknown = à découvrir
bant-no = non
bant-partial = partiel
bant-yes = oui

## Records

record-account = Compte
record-contact = Contact
record-lead = Lead
record-activity = Activité
record-opportunity = Opportunité
record-campaign = Campagne
record-content = Contenu
record-interest = Centre d’intérêt
record-product = Produit
record-person = Compte utilisateur
record-team = Équipe
record-agreement = Accord Marketing-Ventes
record-import = Import
record-custom-field = Champ personnalisé
record-named-condition = Persona ou segment
record-view = Vue enregistrée
record-api-token = Jeton
record-settings = Paramètres
record-persona = Persona
record-segment = Segment
tier-strategic = Stratégique
tier-target = Cible
tier-other = Autre
goal-demand = Demande
goal-image = Image de marque
goal-awareness = Notoriété
version-draft = Brouillon
version-proposed = Proposé
version-in-force = En vigueur
version-superseded = Remplacé
import-draft = En préparation
import-running = En cours
import-done = Terminé
import-cancelled = Annulé
import-failed = Échoué
import-undone = Défait

## Types of fields

type-text = Texte
type-number = Nombre
type-boolean = Oui ou non
type-date = Date
type-instant = Date et heure
type-choice = Choix
type-choices = Plusieurs choix
type-money = Montant
a-text = un texte
a-number = un nombre
a-boolean = un oui/non
a-date = une date
an-instant = une date avec son heure
a-choice = un choix
several-choices = une liste de choix

## Fields of contacts and accounts: a heading, and how a sentence names it

field-industry = Secteur d’activité
the-industry = le secteur d’activité
field-country = Pays
the-country = le pays
field-region = Région
the-region = la région
field-city = Ville
the-city = la ville
field-postal-code = Code postal
the-postal-code = le code postal
field-employees = Employés
the-employees = le nombre d’employés
field-annual-revenue = Chiffre d’affaires annuel
the-annual-revenue = le chiffre d’affaires annuel
field-title = Intitulé de poste
the-title = l’intitulé de poste
field-seniority = Niveau hiérarchique
the-seniority = le niveau hiérarchique
field-function = Fonction
the-function = la fonction
field-language = Langue
the-language = la langue
field-email = E-mail
the-email = l’adresse e-mail
field-email-domain = Domaine de l’e-mail
the-email-domain = le domaine de l’adresse e-mail
field-email-kind = Type d’adresse e-mail
the-email-kind = le type d’adresse e-mail
field-source = Origine
the-source = l’origine
field-has-email = A une adresse e-mail
the-has-email = une adresse e-mail est connue
field-has-phone = A un numéro de téléphone
the-has-phone = un numéro de téléphone est connu
field-phone = Téléphone
the-phone = le numéro de téléphone
field-account-tier = Rang du compte
the-account-tier = le rang du compte
field-buying-role = Rôle dans l’achat
the-buying-role = le rôle dans l’achat
field-company = Entreprise
the-company = l’entreprise
field-created-at = Créé le
the-created-at = la date de création
field-bant-budget = Budget
the-bant-budget = le budget
field-bant-authority = Pouvoir de décision
the-bant-authority = le pouvoir de décision
field-bant-need = Besoin
the-bant-need = le besoin
field-bant-timeframe = Échéance
the-bant-timeframe = l’échéance
field-stage = Étape
the-stage = l’étape du lead
field-cell = Case
the-cell = la case
field-fit = Adéquation
the-fit = le score d’adéquation
field-activity = Activité
the-activity = le score d’activité
field-grade = Lettre d’adéquation
the-grade = la lettre d’adéquation
field-level = Niveau d’activité
the-level = le niveau d’activité
field-decision = Décision
the-decision = la décision
field-interest-hot = Centre d’intérêt chaud
the-interest-hot = un centre d’intérêt est chaud
field-buying-stage = Étape de décision
the-buying-stage = l’étape de décision
field-fast-track = Voie rapide
the-fast-track = une voie rapide s’applique
field-account-owner = Responsable du compte
the-account-owner = le responsable du compte
field-motion = Démarche commerciale
the-motion = la démarche commerciale
field-opportunity-won = Opportunité gagnée
the-opportunity-won = une opportunité a été gagnée
field-recycled = Remis en incubation
the-recycled = le lead a été remis en incubation
field-reject-reason = Motif de rejet
the-reject-reason = le motif de rejet
field-days-in-stage = Jours à l’étape
the-days-in-stage = le nombre de jours à l’étape
field-bant-met = BANT suffisant
the-bant-met = le BANT est suffisamment connu

## Fields of activities

activity-field-kind = Type d’activité
the-activity-kind = le type d’activité
activity-field-interest = Centre d’intérêt
the-activity-interest = le centre d’intérêt
activity-field-campaign = Campagne
the-activity-campaign = la campagne
activity-field-content = Contenu
the-activity-content = le contenu
activity-field-content-kind = Type de contenu
the-activity-content-kind = le type de contenu
activity-field-value = Valeur
the-activity-value = la valeur
activity-field-url = Adresse web
the-activity-url = l’adresse web
activity-field-minutes = Minutes
the-activity-minutes = le nombre de minutes
activity-field-priority = Priorité
the-activity-priority = la priorité
activity-field-outcome = Résultat
the-activity-outcome = le résultat

## Kinds of activities

kind-page-view = Page vue
kind-form = Formulaire
kind-download = Téléchargement
kind-email-open = Ouverture d’e-mail
kind-email-click = Clic dans un e-mail
kind-email-bounce = E-mail non distribué
kind-email-reply = Réponse par e-mail
kind-webinar = Webinaire
kind-trade-show = Salon professionnel
kind-call = Appel
kind-meeting = Rendez-vous
kind-note = Note
kind-order = Commande
kind-visit = Visite
kind-chat = Conversation en ligne
kind-unsubscribe = Désabonnement
kind-complaint = Plainte

## Kinds of content

content-guide = Guide
content-white-paper = Livre blanc
content-case-study = Étude de cas
content-price-list = Grille tarifaire
content-roi-calculator = Calculateur de retour sur investissement
content-trial = Essai
content-demo-request = Demande de démonstration
content-quote-request = Demande de devis
content-contact-request = Demande de contact
content-brochure = Brochure
content-newsletter = Lettre d’information

## Usual values of fields, inside a sentence

value-email-kind-corporate = professionnelle
value-email-kind-free = gratuite
value-email-kind-edu = d’établissement scolaire
value-seniority-c-level = direction générale
value-seniority-vp = vice-présidence
value-seniority-director = direction
value-seniority-manager = encadrement
value-seniority-staff = sans encadrement
value-seniority-student = études
value-seniority-intern = stage
value-function-operations = opérations
value-function-it = informatique
value-function-finance = finance
value-function-marketing = marketing
value-function-sales = ventes
value-function-hr = ressources humaines
value-function-purchasing = achats
value-function-engineering = ingénierie
value-function-quality = qualité
value-industry-manufacturing = industrie manufacturière
value-industry-logistics = logistique
value-industry-software = logiciel
value-industry-energy = énergie
value-industry-healthcare = santé
value-industry-finance = finance
value-industry-retail = commerce de détail
value-industry-education = éducation
value-industry-construction = construction
value-industry-services = services
value-industry-public = secteur public
value-priority-high = élevée
value-priority-medium = moyenne
value-priority-low = faible
value-call-reached = contact établi
value-call-refused = refus
value-call-no-answer = sans réponse
value-call-voicemail = message laissé
value-source-organic-search = recherche naturelle
value-source-paid-search = recherche payante
value-source-direct-traffic = visite directe
value-source-display = publicité display
value-source-other-publicities = autre publicité
value-source-social = réseaux sociaux
value-source-email = e-mail
value-source-referral = recommandation
value-source-partner = partenaire
value-source-trade-show = salon professionnel
value-source-webinar = webinaire
value-source-bought-list = liste achetée
value-source-first-import = premier import
value-source-other = autre
value-source-unknown = à découvrir
value-step-prospecting = prospection
value-step-discovery = découverte du besoin
value-step-engaging = premiers échanges
value-step-proposal = proposition
value-step-negotiation = négociation
value-answer-yes = oui
value-answer-no = non

## Mistakes in conditions

condition-empty = La condition est vide.
condition-unclosed-text = Ce texte n’a pas de guillemet fermant : '.
condition-unclosed-name = Ce nom n’a pas de guillemet fermant : ".
condition-unclosed-comment = Ce commentaire /* n’est jamais fermé par */.
condition-curly-quote = { $quote } n’est pas un guillemet ici. Écrivez le texte entre apostrophes droites, 'comme ceci'.
condition-unknown-character = { $character } n’a pas de sens ici.
condition-accented-name = Le nom d’un champ qui contient d’autres lettres que A à Z s’écrit entre guillemets droits doubles.
condition-not-a-number = { $text }… n’est pas un nombre.
condition-number-too-large = Le nombre { $text } est trop grand.
condition-too-deep = Il y a plus de { $maximum } niveaux de parenthèses et de NOT.
condition-unexpected = { $found } n’a pas sa place ici. Il faut { $expected }.
condition-ends = La condition s’arrête ici. Il faut { $expected }.
expected-and-or-end = AND, OR ou la fin
expected-null = NULL
expected-opening = une parenthèse (
expected-closing = une parenthèse )
expected-comma-or-closing = , ou )
expected-between-and = AND, comme dans BETWEEN 1 AND 10
expected-pattern = un motif entre apostrophes, par exemple '%director%'
expected-after-not = IN, BETWEEN ou LIKE après NOT
expected-number = un nombre
expected-value = une valeur : un texte entre apostrophes, un nombre, TRUE, FALSE ou DATE
hint-is-null = Pour demander si une valeur manque, écrivez IS NULL ou IS NOT NULL.
hint-like-ignores-case = LIKE ne tient déjà pas compte des majuscules.
hint-no-escape = ESCAPE n’existe pas ici : écrivez \% ou \_ dans le motif.
hint-no-arithmetic = Les calculs ne sont pas possibles ici.
hint-one-equals = Écrivez un seul =.
condition-unknown-function = { $name } n’est pas une fonction ici. Il y a count, days_since et did_in_order.
condition-unquoted-kind = Le type d’une activité s’écrit entre apostrophes : '{ $name }'.
condition-not-a-day = DATE '{ $text }' n’est pas un jour du calendrier. Écrivez par exemple DATE '2026-12-31'.
condition-unknown-field = Le champ « { $name } » n’existe pas.
condition-name-in-double-quotes = Les guillemets droits doubles entourent le nom d’un champ ; un texte s’écrit '{ $name }'.
did-you-mean = Vouliez-vous dire { $nearest } ?
condition-field-not-here = « { $name } » ne peut pas servir { $scope }, car sa valeur découle de ce qui se décide ici.
scope-fit = dans une règle d’adéquation
scope-activity = dans « where »
scope-record = dans une condition qui ne porte que sur les données et les activités
scope-fast-track = dans une voie rapide
scope-stage = dans la condition d’une étape
scope-expansion = dans la condition d’un développement de compte
scope-assignment = dans une règle d’affectation
scope-sla = dans un délai convenu (SLA)
scope-nurture = dans un programme d’incubation
condition-function-in-where = { $function } porte sur toutes les activités d’un contact et ne peut donc pas figurer dans « where ».
condition-too-many-arguments = { $function } prend des types entre apostrophes, puis au plus un nombre de jours.
condition-kind-missing = { $function } demande le type d’une activité, entre apostrophes.
condition-two-kinds-needed = did_in_order demande au moins deux types d’activités.
condition-one-kind-only = { $function } prend un seul type d’activité.
condition-empty-kind = Le type d’une activité ne peut pas être vide.
condition-no-days-taken = days_since prend un type d’activité et rien d’autre.
condition-days-not-a-number = Les jours de { $function } sont un nombre, pas { $found }.
condition-days-not-positive = Les jours de { $function } doivent être supérieurs à 0.
condition-types-differ-this = « { $left } » est { $left_type }, mais ceci est { $right_type }.
condition-types-differ = « { $left } » est { $left_type }, mais « { $right } » est { $right_type }.
condition-types-differ-literal = La valeur de gauche est { $left_type }, mais « { $right } » est { $right_type }.
condition-types-differ-literals = La valeur de gauche est { $left_type }, mais ceci est { $right_type }.
rewrite-without-quotes = Écrivez { $text } sans apostrophes.
rewrite-in-quotes = Écrivez-le entre apostrophes : { $text }.
rewrite-as-date = Écrivez DATE '{ $day }'.
rewrite-true-or-false = Écrivez TRUE ou FALSE.
condition-alone = « { $what } » est { $ty } : comparez-le à quelque chose.
condition-alone-literal = Ceci est { $ty }, pas une condition : comparez-le à quelque chose.
condition-no-order = « { $what } » est { $ty }, ce qui ne se classe pas.
condition-no-order-literal = Ceci est { $ty }, ce qui ne se classe pas.
use-equality = Utilisez = ou <>.
use-choices = Utilisez =, <>, IN ou LIKE.
condition-like-not-text = « { $what } » est { $ty } ; LIKE est fait pour les textes.
condition-like-not-text-literal = Ceci est { $ty } ; LIKE est fait pour les textes.
advice-empty-text = Rien n’est égal à un texte vide. Pour demander si une valeur manque, écrivez IS NULL.

## The form of an agreement file

document-unknown-key = « { $key } » n’est pas une clé de { $section }.
document-unknown-key-at-top = « { $key } » n’est pas une clé de premier niveau de ce fichier.
document-missing-key = Il manque à { $section } la clé « { $key } ».
document-missing-key-at-top = Il manque au fichier la clé « { $key } ».
document-wrong-type = « { $key } » doit être { $expected }, pas { $found }.
document-not-a-choice = « { $value } » n’est pas possible pour « { $key } ». Écrivez { $choices }.
document-not-finite = « { $key } » doit être un nombre fini.
document-beyond-limit = « { $key } » doit être compris entre { $least } et { $most }.
document-too-small = « { $key } » doit être d’au moins { $least } ; la valeur est { $found }.
document-not-above = « { $key } » doit dépasser { $bound } ; la valeur est { $found }.
document-blank = « { $key } » est vide.
document-not-an-identifier = « { $value } » ne peut pas servir de « { $key } ». Prenez des minuscules de a à z, des chiffres et _, en commençant par une lettre.
document-no-language = « { $key } » ne nomme rien. Écrivez-le au moins dans l’une des langues en, fr, es.
document-repeated = « { $value } » a déjà servi pour « { $key } » à la ligne { $line }.
kind-of-value-text = un texte entre guillemets droits
kind-of-value-number = un nombre
kind-of-value-whole-number = un nombre entier
kind-of-value-boolean = true ou false
kind-of-value-date-time = une date ou une heure sans guillemets
kind-of-value-list = une liste
kind-of-value-table = une table
kind-of-value-list-of-tables = une liste de tables

## Where a file is not TOML

syntax-repeated-key = La clé « { $key } » est écrite deux fois.
syntax-unclosed-text = Un texte ouvert ici n’est jamais fermé.
syntax-unclosed-list = Une liste ouverte ici n’est jamais fermée par ].
syntax-unclosed-table = Une table ouverte ici n’est jamais fermée par {"}"}.
syntax-unclosed-heading = Cet en-tête n’est pas fermé. Écrivez [section] ou [[section]].
syntax-unquoted-text = « { $text } » doit être entre guillemets droits.
syntax-missing-value = Il manque une valeur ici.
syntax-missing-equals = Une clé doit être suivie de = et de sa valeur.
syntax-missing-comma = Il manque une virgule ici.
syntax-extra-comma = Il y a une virgule de trop ici.
syntax-bad-key = Une clé peut contenir des lettres, des chiffres, - et _. Mettez toute autre clé entre guillemets droits.
syntax-bad-number = Ce n’est pas un nombre tel que TOML l’écrit.
syntax-bad-date-time = Ce n’est ni une date ni une heure telle que TOML l’écrit.
syntax-bad-escape = Une barre oblique inverse entre guillemets droits doubles doit commencer l’une des suites \b \t \n \f \r \e \" \\ \x.. \u.... \U........ ; entre apostrophes, elle reste telle quelle.
syntax-bad-character = Ce caractère n’a pas sa place ici.
syntax-not-extensible = « { $key } » a déjà une valeur qui n’est pas une table : on ne peut rien y ajouter.
syntax-too-deep = Les tables et les listes sont trop imbriquées.
syntax-unexpected = Ceci n’est pas compris ici.

## Conditions in words: the predicates

phrase-always = toujours
phrase-never = jamais
phrase-yes = { $left } vaut « oui »
phrase-no = { $left } vaut « non »
phrase-is = { $left } est { $right }
phrase-is-not = { $left } n’est pas { $right }
phrase-equals = { $left } est de { $right }
phrase-equals-not = { $left } n’est pas de { $right }
phrase-includes = { $left } comprend { $right }
phrase-includes-not = { $left } ne comprend pas { $right }
phrase-less = { $left } est de moins de { $right }
phrase-at-most = { $left } est d’au plus { $right }
phrase-greater = { $left } est de plus de { $right }
phrase-at-least = { $left } est d’au moins { $right }
phrase-before = { $left } est avant { $right }
phrase-until = { $left } est { $right } ou avant
phrase-after = { $left } est après { $right }
phrase-from = { $left } est { $right } ou après
phrase-between = { $left } se situe entre { $low } et { $high }
phrase-not-between = { $left } ne se situe pas entre { $low } et { $high }
phrase-starts-with = { $left } commence par { $right }
phrase-starts-not-with = { $left } ne commence pas par { $right }
phrase-ends-with = { $left } se termine par { $right }
phrase-ends-not-with = { $left } ne se termine pas par { $right }
phrase-contains = { $left } contient { $right }
phrase-contains-not = { $left } ne contient pas { $right }
phrase-matches = { $left } suit le motif { $right }
phrase-matches-not = { $left } ne suit pas le motif { $right }
phrase-unknown = on ne connaît pas { $left }
phrase-known = on connaît { $left }
phrase-and = et
phrase-or = ou
the-day = le { $date }

## What conditions say of activities

noun-count = le nombre d’activités { $kind }
noun-count-within = { $days ->
    [one] le nombre d’activités { $kind } depuis { $days } jour
   *[other] le nombre d’activités { $kind } depuis { $days } jours
}
noun-days-since = le nombre de jours depuis la dernière activité { $kind }
noun-in-order = on a vu, dans cet ordre, { $kinds }
noun-in-order-within = { $days ->
    [one] on a vu, dans cet ordre et depuis { $days } jour, { $kinds }
   *[other] on a vu, dans cet ordre et depuis { $days } jours, { $kinds }
}
noun-not-in-order = on n’a pas vu, dans cet ordre, { $kinds }
noun-not-in-order-within = { $days ->
    [one] on n’a pas vu, dans cet ordre et depuis { $days } jour, { $kinds }
   *[other] on n’a pas vu, dans cet ordre et depuis { $days } jours, { $kinds }
}
then = puis

## Yes/no fields that do not hold

not-has-email = aucune adresse e-mail n’est connue
not-has-phone = aucun numéro de téléphone n’est connu
not-interest-hot = aucun centre d’intérêt n’est chaud
not-fast-track = aucune voie rapide ne s’applique
not-opportunity-won = aucune opportunité n’a été gagnée
not-recycled = le lead n’a pas été remis en incubation
not-bant-met = le BANT n’est pas assez connu

## Rules in words

rule-points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}
rule-fit = { $points } si { $condition }
rule-activity = { $points } pour { $activities }
rule-each-of = chaque activité { $kinds }
rule-where = { $activities } dont { $condition }
rule-at-most = au plus { $bound }
rule-at-least = au moins { $bound }
limit-day = { $times ->
    [one] une fois par jour
   *[other] { $times } fois par jour
}
limit-week = { $times ->
    [one] une fois par semaine
   *[other] { $times } fois par semaine
}
limit-month = { $times ->
    [one] une fois par mois
   *[other] { $times } fois par mois
}
limit-ever = { $times ->
    [one] une seule fois
   *[other] { $times } fois en tout
}
decay-half-life = { $days ->
    [one] moitié après { $days } jour
   *[other] moitié après { $days } jours
}
decay-linear = { $days ->
    [one] baisse jusqu’à zéro en { $days } jour
   *[other] baisse jusqu’à zéro en { $days } jours
}
decay-expires = { $days ->
    [one] plus rien après { $days } jour
   *[other] plus rien après { $days } jours
}
rule-off = { $rule } (désactivé)
combine-max = le score le plus élevé parmi ses contacts
combine-sum = les scores de tous ses contacts, additionnés
combine-top3 = les trois scores les plus élevés parmi ses contacts, additionnés

## Why a score is what it is

why-is = { $what } : { $value }
why-matched = Elle s’applique. Constat : { $seen }.
why-not-matched = Elle ne s’applique pas. Constat : { $seen }.
why-unknown = Elle ne peut pas être jugée. Constat : { $seen }.
why-matched-always = Elle s’applique toujours.
why-not-matched-ever = Elle ne s’applique jamais.
why-nothing-counted = Aucune activité de ce type à ce jour.
why-counted = { $count ->
    [one] { $count } activité compte.
   *[other] { $count } activités comptent.
}
why-beyond-limit = { $count ->
    [one] { $count } autre ne compte pas ({ $limit }).
   *[other] { $count } autres ne comptent pas ({ $limit }).
}
why-decayed = Le temps a retiré { $points }.
why-decay-spared = Le temps a rendu { $points }.
why-capped = Le plafond de { $cap } a retiré { $points }.
why-floored = Le plancher de { $floor } a rendu { $points }.
points-amount = { $count ->
    [one] { $amount } point
   *[other] { $amount } points
}
missing-to-label = { $points } pour atteindre { $label }
decided-by-grid = Case { $cell } de la grille : { $decision }.
decided-by-disqualification = Refus, quel que soit le score : « { $name } » s’applique.
decided-by-fast-track = MQL, quelle que soit la case : la voie rapide « { $name } » s’applique.

## The scoring part of an agreement

scoring-cap-below-floor = Le plafond { $cap } est sous le plancher { $floor }.
scoring-label-count = Il faut de deux à six libellés ; ici il y en a { $found }.
scoring-not-a-threshold = Le libellé « { $label } » demande un nombre, le score le plus bas qui le donne, ou "below".
scoring-last-not-below = Le dernier libellé vaut pour tout ce qui est en dessous. Écrivez { $label } = "below".
scoring-below-not-last = Seul le dernier libellé peut être "below", pas « { $label } » : les libellés vont du meilleur au moins bon.
scoring-not-falling = Les libellés vont du meilleur au moins bon : { $at_least } pour « { $label } » n’est pas inférieur à { $above }.
scoring-no-such-cell = Les libellés ne forment aucune case { $cell }.
scoring-ambiguous-cell = Les libellés forment la case { $cell } de deux façons. Renommez-en un.
scoring-cell-listed-twice = La case { $cell } figure déjà à la ligne { $line }.
scoring-no-kinds = « on » ne nomme aucun type d’activité.
scoring-empty-decay = « decay » ne nomme rien. Écrivez half_life_days, linear_days ou expires_days.
scoring-signal-named-as-kind = « { $name } » est le nom d’un signal et d’un type d’activité. Renommez le signal.
scoring-needs-on = « { $key } » demande « on » : il porte sur les activités que « on » nomme.
scoring-no-steps = Une séquence d’intention demande au moins une étape.
scoring-unknown-buying-stage = L’étape de décision « { $key } » n’existe pas.

## The life of a lead

side-rule = les règles
side-marketing = le Marketing
side-sales = les Ventes
to-rules = aux règles
to-marketing = au Marketing
to-sales = aux Ventes
moved-judged = Les règles ont constaté que les critères sont remplis.
moved-disqualified = Une condition éliminatoire s’applique.
moved-returned = La date de retour convenue est arrivée.
moved-reopened = Ce qui l’excluait ne l’exclut plus.
moved-advanced = Décidé par l’équipe.
moved-rejected = Rejeté.
moved-recycled = Remis en incubation.
moved-nurtured = Suivi par le Marketing.
moved-lost = L’affaire a été perdue.
moved-stated = Indiqué par un import.
lifecycle-stage-out-of-order = L’étape « { $stage } » doit se trouver avant « { $after } » : le parcours est suspect, prospect, MQL, SAL, SQL, opportunité, client.
lifecycle-stage-twice = L’étape « { $stage } » est décrite deux fois.
lifecycle-mql-names-cells = Les critères du MQL peuvent restreindre ce que décide la grille, mais pas nommer de cases. Laissez les cases à [grid].
lifecycle-bant-needed = Le BANT compte quatre questions : « needed » se situe entre { $least } et { $most }, pas { $found }.
lifecycle-bant-must = « needed » vaut { $needed }, moins que les { $must } questions que nomme « must ».
lifecycle-nobody-accountable = Personne ne répond de « { $step } ». Nommez au moins un rôle sous « accountable ».
lifecycle-all-of-bant = Les quatre questions du BANT sont exigées : un filtre aussi strict laisse peu de leads.
lifecycle-nothing-enters = Les règles décident de « { $stage } », mais rien ne dit quand : aucun lead n’y entre par une règle.
step-not-from-here = Ce n’est pas possible pour un lead à l’étape « { $stage } ».
step-not-theirs = La décision revient { $decided_by }, pas { $by }.
step-criteria-not-met = Les critères de « { $stage } » ne sont pas encore remplis.
step-unknown-reason = L’accord n’a pas de motif « { $reason } ». Choisissez l’un de ses motifs.
step-back-in-the-past = La date de retour est passée. Choisissez-en une plus tardive.
step-reason-missing = Le motif manque. Dites pourquoi.
step-already-open = Ce contact a déjà un lead ouvert. Clôturez-le d’abord.
step-already-open-in = Ce contact a déjà un lead ouvert ({ $motion }). Clôturez-le d’abord.

## Assignment and service levels

way-marketing-to-sales = Du Marketing aux Ventes
way-marketing-to-nurture = Du Marketing à l’incubateur
way-sales-to-marketing = Des Ventes au Marketing
way-sdr-to-ae = Du SDR à l’ingénieur commercial
clock-accept = Prise en charge
clock-first-contact = Premier contact
clock-qualify = Qualification
clock-enrol = Entrée dans un programme
clock-first-message = Premier message utile
clock-complete-data = Données complétées
clock-take-back = Reprise
clock-hand-back = Retour aux Ventes
clock-first-meeting = Premier rendez-vous
by-round-robin = à tour de rôle
by-fewest-open = à qui a le moins de leads ouverts
by-best-language = selon la langue, puis à qui a le moins de leads ouverts
target-team = équipe « { $name } »
target-queue = file d’attente « { $name } »
target-program = programme « { $name } »
target-program-by-reason = programme selon le motif indiqué
target-program-by-stage = programme selon l’étape de décision
target-account-owner = responsable du compte
target-fast-track = destinataire de la voie rapide
escalate-owner = rappel au responsable
escalate-another-owner = à un autre responsable
escalate-team-lead = à la personne qui dirige l’équipe
escalate-role = à : { $role }
escalate-queue = à la file d’attente « { $name } »
escalate-recycle = remise en incubation, motif « { $reason } »
working-days = { $days ->
    [one] { $days } jour ouvré
   *[other] { $days } jours ouvrés
}
assignment-not-a-target = « { $found } » n’est pas un destinataire. Écrivez { $forms }.
assignment-not-a-period = « { $found } » n’est pas un délai. Écrivez des minutes, des heures ou des jours ouvrés : 30m, 4h, 10d.
assignment-by-without-people = « by » dit comment choisir une personne parmi plusieurs : il demande une équipe ou fast_track comme destinataire.
assignment-unknown-way = Aucune règle d’affectation n’utilise le passage « { $way } ».
assignment-warns-too-late = L’alerte arrive après le délai lui-même. Alertez avant { $within }.
assignment-warns-twice = « warn » et « warn_before » ne peuvent pas figurer ensemble : l’un compte à partir du départ, l’autre avant.
assignment-escalation-out-of-order = Les paliers d’une escalade se suivent ; celui-ci n’est pas plus tardif que le précédent.
assignment-escalates-too-early = Une escalade ne peut pas arriver avant la fin du délai de { $within }.
assignment-not-hours = « { $found } » n’est pas un horaire. Écrivez par exemple 09:00-12:30 13:30-18:00.
assignment-hours-overlap = Les horaires d’une journée se suivent sans se chevaucher ; voyez « { $found } ».
assignment-not-a-holiday = « { $found } » n’est ni un pays (FR, CA-QC) ni un jour (2026-12-24).
assignment-no-working-time = Le calendrier n’a aucun horaire de travail.
assignment-unusual-way = Le passage « { $way } » est nouveau ici.
assignment-never-reached = Ceci n’est jamais atteint : la ligne { $line } prend déjà tous les leads.

## The agreement as a whole

agreement-unknown-format = Ce programme lit le format { $known } ; le fichier indique { $found }. Un programme plus récent l’a écrit.
agreement-unknown-currency = La devise « { $code } » n’existe pas. Écrivez trois lettres, par exemple EUR.
agreement-unknown-zone = Le fuseau horaire « { $name } » n’existe pas. Écrivez-le comme Europe/Paris.
agreement-field-has-type = Le champ « { $key } » est déjà { $has } et ne peut pas être déclaré comme { $declared }.
agreement-field-twice = Le champ « { $key } » existe déjà.
agreement-unknown-reject-reason = Le motif « { $reason } » ne figure pas dans [[reject_reasons]].
agreement-unknown-recycle-reason = Le motif « { $reason } » ne figure pas dans [[recycle_reasons]].
agreement-unknown-kind = Aucune activité de type « { $kind } » n’est connue ici.
agreement-ever-that-expires = { $times ->
    [one] Avec une limite de { $times } fois pour toujours, la première activité garde sa place même une fois expirée : une règle qui s’est appliquée ne donne plus jamais rien.
   *[other] Avec une limite de { $times } fois pour toujours, les premières activités gardent leur place même une fois expirées : une règle qui s’est appliquée ne donne plus jamais rien.
}
later-reviews = Les révisions ne sont pas encore rappelées.
later-exceptions = Aucune dérogation aux conditions éliminatoires n’est encore possible.
later-fast-track-target = Une voie rapide fait un MQL ; elle n’en choisit pas encore le responsable.
later-account-score = Les scores des comptes ne sont pas encore affichés.
later-expansion = Aucun lead de développement du compte n’est encore ouvert.
later-assignment-rules = Les leads ne sont pas encore affectés selon ces règles.
later-service-levels = Ces délais ne courent pas encore.
later-calendar = Rien n’est encore mesuré selon ces horaires.
later-reject-reasons = Les leads ne sont pas encore rejetés pour ces motifs.
later-recycle-reasons = Les leads ne sont pas encore remis en incubation pour ces motifs.
later-responsibilities = Les responsabilités sont affichées ; aucun lead ne dit encore à qui c’est le tour.
sign-not-proposed = Seule une version proposée peut être signée.
sign-not-a-draft = Seul un brouillon peut être proposé.
sign-already-marketing = Le Marketing a déjà signé.
sign-already-sales = Les Ventes ont déjà signé.
sign-same-person = Le Marketing et les Ventes signent par deux personnes différentes. Demandez la signature de l’autre partie.
sign-not-a-side = Les règles ne signent pas.
