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
permission-draft-agreement = rédiger l’accord
permission-sign-for-marketing = signer pour le Marketing
permission-sign-for-sales = signer pour les Ventes
permission-configure = modifier les paramètres
permission-manage-people = gérer les comptes utilisateurs
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
bant-budget = Budget
bant-authority = Pouvoir de décision
bant-need = Besoin
bant-timeframe = Échéance

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
record-import = Importation
record-custom-field = Champ personnalisé
record-named-condition = Persona ou segment
record-view = Vue enregistrée
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
import-running = En cours
import-done = Terminée
import-cancelled = Annulée
import-failed = Échouée

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
value-language-en = anglais
value-language-fr = français
value-language-es = espagnol
value-priority-high = élevée
value-priority-medium = moyenne
value-priority-low = faible
value-call-reached = contact établi
value-call-refused = refus
value-call-no-answer = sans réponse
value-answer-yes = oui
value-answer-no = non
