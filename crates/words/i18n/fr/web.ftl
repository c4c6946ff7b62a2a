### Ce que disent les pages.

## Le cadre de chaque page

skip = Aller au contenu
places = Rubriques
leads = Leads
agreement = Accord
preferences = Préférences
search-label = Chercher un nom, un e-mail, une entreprise
keys = Touches
language = Langue
sign-out = Se déconnecter
unreachable = Le serveur est injoignable. Rien n’y est perdu : réessayez dans un instant.
close = Fermer
previous = Précédente
next = Suivante
paging = Pages de la liste
nobody-yet = Personne encore

## La liste des touches

keys-title = Touches
key-search = chercher
key-walk = ligne suivante, ligne précédente
key-open = ouvrir
key-note = sur un lead : ajouter une note
key-call = sur un lead : consigner un appel
key-edit = sur un lead : modifier ses champs
key-leave = quitter un champ, fermer une fenêtre
key-keys = cette liste
keys-walk = parcourir
keys-open = ouvrir

## La grille

axis-very-active = très actif
axis-not-active = inactif
axis-ideal = idéal
axis-weak = faible
grid-title = Adéquation et activité
grid-open-leads = leads ouverts
grid-all-leads = tous les leads
grid-makes-mql = donne un MQL
grid-refused = refusée
grid-clear = { $count ->
    [one] Effacer { $count } case
   *[other] Effacer { $count } cases
}
agreement-number = Accord v{ $number }

## Leads

leads-question = Qui est prêt pour les Ventes ?
leads-heading-ready = { $count ->
    [0] Aucun lead n’attend les Ventes
    [one] { $count } lead est prêt pour les Ventes
   *[other] { $count } leads sont prêts pour les Ventes
}
leads-heading-open = { $count ->
    [0] Aucun lead ouvert pour l’instant
    [one] { $count } lead ouvert
   *[other] { $count } leads ouverts
}
leads-heading-filtered = { $count ->
    [0] Aucun lead ne correspond
    [one] { $count } lead correspond
   *[other] { $count } leads correspondent
}
leads-views = Vues
leads-open = Tous les ouverts
leads-ready = Prêts pour les Ventes
leads-of = { $shown } sur { $all }
leads-none-title = Rien ne correspond à ces filtres
leads-none = Retirez-en un, ou regardez tous les leads ouverts.
leads-empty-title = Ici, les leads sont classés et expliqués
leads-empty = Chaque lead reçoit une lettre pour son adéquation et un chiffre pour son activité, avec une page qui dit pourquoi. Importez vos contacts, ou découvrez d’abord l’entreprise d’exemple.
leads-empty-import = Importer un fichier :
leads-empty-sample = Essayer l’entreprise d’exemple :
filters = Filtres
filter-search = Recherche
filter-cell = Case
filter-remove = Retirer ce filtre
filter-closed-too = fermés compris
filter-one-owner = une personne
filters-clear = Tout effacer
filters-apply = Appliquer
filters-show = Afficher la grille et les filtres
column-who = Qui
column-title = Poste
column-account = Compte
column-cell = Case
column-fit = Adéq.
column-activity = Activité
column-stage = Étape
column-since = depuis
column-owner = Responsable
column-last-activity = Dernière activité
column-ago = il y a
fit-short = adéq.
activity-short = act.
not-scored = Score pas encore calculé
no-name = Nom à découvrir
range = { $first }–{ $last } sur { $total }

## Lists of records

contacts = Contacts
accounts = Comptes
opportunities = Opportunités
activities = Activités
campaigns = Campagnes
content = Contenus
contacts-question = Qui connaissons-nous ?
accounts-question = Sur quelles entreprises travaillons-nous ?
opportunities-question = Quelles affaires sont en vue ?
activities-question = Qu’a-t-on noté en dernier ?
campaigns-question = Qu’avons-nous lancé, et à quel coût ?
content-question = Qu’avons-nous à montrer ?
contacts-heading = { $count ->
    [0] Aucun contact pour l’instant
    [one] { $count } contact
   *[other] { $count } contacts
}
accounts-heading = { $count ->
    [0] Aucun compte pour l’instant
    [one] { $count } compte
   *[other] { $count } comptes
}
opportunities-heading = { $count ->
    [0] Aucune opportunité pour l’instant
    [one] { $count } opportunité
   *[other] { $count } opportunités
}
activities-heading = Activités, les dernières notées d’abord
campaigns-heading = { $count ->
    [0] Aucune campagne pour l’instant
    [one] { $count } campagne
   *[other] { $count } campagnes
}
content-heading = { $count ->
    [0] Aucun contenu pour l’instant
    [one] { $count } contenu
   *[other] { $count } contenus
}
list-heading-filtered = { $count ->
    [0] { $list } : aucun résultat
    [one] { $list } : { $count } résultat
   *[other] { $list } : { $count } résultats
}
board = Tableau
list-export = Exporter
new-record = Créer
view-all = Tout
view-of-team = équipe
view-save = Enregistrer comme vue
view-name = Nom de la vue
view-for-all = Pour toute l’équipe
view-delete = Supprimer la vue « { $name } »
said-view = La vue est enregistrée. Elle figure au-dessus de la liste.
said-view-deleted = La vue est supprimée. Aucune fiche n’a été modifiée.
filter-by = Champ à filtrer
filter-add = Filtrer
filter-misread = illisible
filter-title = Filtrer par { $field }
filter-values = L’une de ces valeurs
filter-or = Ou bien
filter-what = Ce qui est demandé
filter-chosen = choix fait
op-is = est
op-not = n’est pas
op-has = contient
op-from = au moins
op-to = au plus
op-since = depuis le
op-until = jusqu’au
op-blank = est vide
op-known = est renseigné
search-in-list = Chercher dans : { $list }
search-near = Rien ne s’écrit « { $typed } ». Voici ce qui s’en approche.
columns = Colonnes
column-earlier = Déplacer { $name } vers la gauche
column-later = Déplacer { $name } vers la droite
list-none = Retirez un filtre, ou affichez tout.
list-empty-title = { $list } : rien pour l’instant
list-empty = Importez un fichier, ou créez la première fiche à la main.
activities-none = Aucune parmi celles parcourues. Continuez, ou retirez un filtre.
activities-go-on = Parcourir les précédentes
mark = Cocher
mark-one = Cocher { $name }
change-marked = Modifier les fiches cochées
change-all = Modifier les { $count }
keys-mark = cocher
range-open = { $first }–{ $last }
field-of-account = Compte : { $field }
field-name = Nom
field-parent = Fait partie de
field-outcome = Issue
field-step = Étape
field-amount = Montant
field-probability = Probabilité
field-expected-close = Clôture prévue
field-opened-at = Ouverture
field-closed-at = Clôture
field-contact = Contact
field-reason = Motif
field-competitor = Concurrent
field-recorded-at = Notée
field-goal = Objectif
field-channel = Canal
field-budget = Budget
field-starts-on = Début
field-ends-on = Fin
field-persona = Persona
field-url = Adresse web
field-content-title = Titre
field-content-kind = Type
field-stage-since = À ce stade depuis
new-contact = Nouveau contact
new-account = Nouveau compte
new-opportunity = Nouvelle opportunité
new-campaign = Nouvelle campagne
new-content = Nouveau contenu
hint-account = Le nom de l’entreprise, tel que l’écrit son compte.
hint-contact = L’adresse e-mail du contact.
wrong-name-taken = Un autre porte déjà ce nom.
wrong-no-account = Aucun compte ne porte ce nom. Créez d’abord le compte, ou vérifiez l’orthographe.
wrong-no-parent = Aucun compte ne porte ce nom, ou bien il dépend lui-même de celui-ci.
wrong-no-contact = Aucun contact n’a cette adresse.
wrong-probability = Indiquez un nombre de 0 à 100.
said-created = Fiche créée.
happened-title = Ce qui s’est passé
buying-group = Groupe d’achat
roles-missing = { $count ->
    [0] tous les rôles sont connus
    [one] { $count } rôle manque
   *[other] { $count } rôles manquent
}
role-nobody = personne encore
no-contacts = Aucun contact pour l’instant
children = Entreprises qui en dépendent
no-lead = Aucun lead pour l’instant
consents = Consentement
consent-given = donné le { $day }
consent-taken-back = retiré le { $day }
products = Produits
no-products = Aucun produit pour l’instant
deal-lead = Le lead dont elle provient
changes-title = Modifications
field-was-changed = { $field } : modifié
costs = Coûts
no-costs = Aucun coût pour l’instant
activities-of = Les activités qui s’y rapportent
board-question = Où en sont nos affaires ?
board-heading = { $count ->
    [0] Aucune opportunité ouverte
    [one] { $count } opportunité ouverte
   *[other] { $count } opportunités ouvertes
}
board-mine = Les miennes
board-no-step = Sans étape
board-all = Afficher toute l’étape
board-empty = Les opportunités ouvertes se rangent ici par étape. Créez-en une, ou importez un fichier d’affaires.
undo = Annuler la modification
change-many = Modifier plusieurs fiches
change-title = { $list } : modifier plusieurs fiches
change-of-marked = { $count ->
    [one] la fiche cochée
   *[other] les { $count } fiches cochées
}
change-of-list = toute la liste telle qu’elle est filtrée
change-field = Champ à modifier
change-go-on = Continuer
change-new-value = Nouvelle valeur de { $field }
change-show = Voir ce qui changerait
change-preview = { $count ->
    [0] Rien ne changerait
    [one] { $field } de { $count } fiche devient « { $value } »
   *[other] { $field } de { $count } fiches devient « { $value } »
}
change-and-more = { $count ->
    [one] Et { $count } autre.
   *[other] Et { $count } autres.
}
change-unchanged = { $count ->
    [0] Aucune ne l’a déjà.
    [one] { $count } l’a déjà.
   *[other] { $count } l’ont déjà.
}
change-do = { $count ->
    [one] Modifier { $count } fiche
   *[other] Modifier { $count } fiches
}
change-another = une autre
change-list-changed = La liste a changé entre-temps. Rien n’a été modifié ; voici ce qui changerait maintenant.
change-too-many = On peut modifier au plus { $most } fiches à la fois. Filtrez davantage la liste.
change-not-this = Ce champ ne se modifie pas pour plusieurs fiches à la fois, ou bien un filtre est illisible.
said-nothing-marked = Cochez d’abord des fiches, par leur case ou avec x.
said-changed = { $count ->
    [one] { $count } fiche a été modifiée.
   *[other] { $count } fiches ont été modifiées.
}
said-undone = { $count ->
    [one] { $count } fiche a retrouvé sa valeur.
   *[other] { $count } fiches ont retrouvé leur valeur.
}
key-mark = dans une liste : cocher la ligne
filter-no-values = Aucune de ces valeurs

## End of lists of records

## Noms courts des étapes

stage-suspect = Suspect
stage-prospect = Prospect
stage-mql = MQL
stage-sal = SAL
stage-sql = SQL
stage-opportunity = Opportunité
stage-customer = Client
stage-nurturing = En incubation
stage-rejected = Rejeté
stage-lost = Perdu

## La page d’un lead

trail = Vous êtes ici
account = Compte
edit = Modifier
save = Enregistrer
yes = oui
no = non
consent-on = consentement le { $day }
owned-by = suivi par { $name }
stage-path = Étapes
stage-passed-over = sautée
cell-sentence = Case { $cell } : { $decision }
timeline-title = Tout ce qui s’est passé
facts-title = Ce que nous savons
known-since = Connu depuis
contacts-known = { $count ->
    [one] { $count } contact
   *[other] { $count } contacts
}
no-account = Pas encore de compte. Indiquez l’entreprise par « Modifier ».
no-opportunity = Pas encore d’opportunité
deal-won = Gagnée
deal-lost = Perdue
fit-score = Adéquation
activity-score = Activité
fit-about = qui est ce lead
activity-about = ce qu’il fait
fit-nothing = Aucune règle d’adéquation ne correspond à ce que l’on sait.
activity-nothing = Il ne s’est encore rien passé qui compte.
why-title = Pourquoi { $cell } ?
why-basis = Accord v{ $number } · calculé le { $day } à { $time }
why-rules = Toutes les règles
key-counts = compte
key-faded = perdu avec le temps
key-taken = retiré
group-cap = , plafond { $cap }
bound-group-cap = Plafond du groupe
bound-whole-cap = Plafond du score
bound-group-floor = Plancher du groupe
bound-whole-floor = Plancher du score
bound-lowered = { $before } ramenés à { $after }
bound-raised = { $before } relevés à { $after }
rule-cap = Le plafond de la règle ramène { $before } à { $after }.
rule-floor = Le plancher de la règle relève { $before } à { $after }.
rule-limit = { $count ->
    [one] Au plus { $limit } : { $count } activité non comptée
   *[other] Au plus { $limit } : { $count } activités non comptées
}
why-earlier = { $count ->
    [one] { $count } activité plus ancienne
   *[other] { $count } activités plus anciennes
}
summary-strongest = Ce qui compte le plus : { $rules }.
summary-missing = { $axis } : { $missing }.
unknown-field = { $field } : à découvrir
days-and-more = { $days } et { $count } de plus
activity-faded = valait { $points } { $ago }, il en reste { $left }
verdict-grade = lettre { $label }
verdict-level = niveau { $label }
verdict-from = { $name }, à partir de { $from }
verdict-between = { $name }, de { $from } à { $to }
verdict-below = { $name }, sous { $to }
history-title = Depuis le { $day }
history-sentence = L’activité est passée de { $activity_from } à { $activity_to }, l’adéquation de { $fit_from } à { $fit_to }
history-level = niveau { $level }
history-when = Quand
timeline-filters = Que montrer
timeline-empty = Rien encore. Un appel, une note, une visite apparaîtra ici.
timeline-older = Afficher les plus anciennes
show-all = Tout
show-site = Site
show-email = E-mails
show-content = Contenus
show-talks = Appels et rendez-vous
show-stages = Étapes
show-notes = Notes
note-by = Note de { $name }
by-person = par { $name }
field-changed = { $field } : { $before } → { $after }
activity-by = { $what }, par { $name }
minutes = { $count } min
pages-viewed = { $count ->
    [one] { $count } page vue
   *[other] { $count } pages vues
}
add-call = Consigner un appel
add-note = Ajouter une note
add-meeting = Consigner un rendez-vous
add-activity = Consigner autre chose
form-at = Quand
form-minutes = Minutes
form-note = Note
form-outcome = Résultat
form-kind = Ce qui s’est passé
form-content-kind = À propos de

## Connexion, premier lancement, préférences

sign-in = Se connecter
sign-in-wrong = L’adresse ou le mot de passe n’est pas correct.
sign-in-too-many = { $count ->
    [one] Trop d’essais. Réessayez dans { $count } minute.
   *[other] Trop d’essais. Réessayez dans { $count } minutes.
}
sign-in-forgotten = Mot de passe oublié ? La personne qui administre Entente peut en définir un nouveau.
first-run = Bienvenue dans Entente
first-run-about = Une base, un vocabulaire et une grille de scoring communs au Marketing et aux Ventes. Vous en aurez l’administration.
first-run-sample-there = L’entreprise d’exemple est déjà là. Dites qui l’administre, puis faites le tour.
first-run-contacts-there = Des contacts sont déjà là. Dites à quelle entreprise ils appartiennent et qui les administre.
first-run-start = Commencer avec
first-run-sample = L’entreprise d’exemple
first-run-sample-about = Deux ans de comptes, de contacts et d’activités, pour voir comment tout fonctionne. Elle peut être retirée plus tard.
first-run-empty = Une base vide
first-run-empty-about = Importez vos propres contacts. Un accord de départ est en vigueur jusqu’à ce que vous le fassiez vôtre.
first-run-do = Créer et se connecter
form-company = Nom de l’entreprise
form-your-name = Votre nom
form-email = E-mail
form-password = Mot de passe
form-password-hint = Au moins 10 caractères. Une courte phrase se retient mieux qu’un mot court.
form-language = Langue
form-time-zone = Fuseau horaire
form-currency = Devise
form-region = Formats des nombres et des dates
form-usual-region = Comme d’usage dans la langue
form-theme = Apparence
theme-system = Comme l’appareil
theme-light = Claire
theme-dark = Sombre
preferences-question = Comment voulez-vous voir les pages ?
preferences-heading = Votre langue, vos formats et l’apparence
saved = Enregistré.
wrong-missing = Ce champ est nécessaire.
wrong-email = Ce n’est pas une adresse e-mail, comme nom@entreprise.fr.
wrong-too-short = Écrivez au moins { $count } caractères.
wrong-too-long = C’est trop long.
wrong-choice = Choisissez l’une des valeurs proposées.
wrong-zone = Ce fuseau horaire n’existe pas. Choisissez-en un dans la liste ou écrivez-le comme Europe/Paris.
wrong-number = Écrivez un nombre, comme 250.
wrong-date = Écrivez une date, comme 2026-05-19.
wrong-yes-no = Écrivez oui ou non.
wrong-instant = Choisissez un jour et une heure.
wrong-future = Ce moment est à venir. Choisissez-en un qui est passé.
edit-title = Modifier { $name }
edit-question = Que savons-nous de cette personne et de cette entreprise ?
edit-changed = Quelqu’un d’autre a enregistré entre-temps. Ce que vous avez écrit est encore là ; comparez avec les valeurs actuelles, puis enregistrez à nouveau.
edit-now = à présent : { $value }
cancel = Annuler
said-note = La note est ajoutée.
said-activity = Consigné. Le score est recalculé.
said-edited = Enregistré. Le score est recalculé.
sample-in-progress = L’entreprise d’exemple est en cours de création. De nouveaux leads apparaissent au fur et à mesure ; rechargez la page dans un instant.

## Quand quelque chose ne va pas

fault-not-found = Cette page n’existe pas
fault-not-found-advice = L’adresse est peut-être mal écrite, ou la fiche a été supprimée ou fusionnée avec une autre.
fault-forbidden = Votre rôle ne le permet pas
fault-forbidden-advice = Si votre travail le demande, adressez-vous à la personne qui administre Entente.
fault-foreign-form = Ce formulaire n’a pas pu être accepté
fault-foreign-form-advice = Il est resté ouvert trop longtemps, ou venait d’un autre site. Revenez en arrière, rechargez la page et envoyez-le à nouveau.
fault-too-large = C’est trop pour un formulaire
fault-too-large-advice = Raccourcissez ce que vous avez écrit et envoyez-le à nouveau.
fault-unavailable = La base de données est injoignable
fault-unavailable-advice = Rien n’est perdu. Réessayez dans un instant ; si cela dure, prévenez la personne qui administre Entente.
fault-disk-full = Le disque du serveur est plein
fault-disk-full-advice = Rien n’a été modifié. La personne qui administre Entente doit libérer de la place.
fault-broken = Quelque chose s’est mal passé de notre côté
fault-broken-advice = Rien n’a été modifié. Si cela se reproduit, communiquez le numéro ci-dessous à la personne qui administre Entente.
fault-operation = Numéro à communiquer :
fault-back = Revenir aux leads

deal-open = Ouverte
deal-unnamed = Opportunité
by-rule = par l’accord
by-import = par un import
by-program = par le programme
moved-to-cell = Passage en case { $cell }
fact-first-name = Prénom
fact-last-name = Nom
fact-domain = Domaine web
wrong-note-too-long = Écrivez au plus { $count } caractères.
wrong-negative = Écrivez 0 ou plus.
wrong-money = Écrivez un montant, comme 1200000 ou 1200000 EUR.
wrong-email-taken = Un autre contact a cette adresse.
wrong-blank = Une entreprise a besoin d’un nom.

## L’accord comme document

agreement-question = Qu’appelons-nous, les uns et les autres, un bon lead ?
agreement-heading = La version { $number } est en vigueur depuis le { $day }, sans signature
agreement-heading-signed = La version { $number } est en vigueur depuis le { $day }, signée des deux côtés
agreement-unsigned = Non signé : ni le Marketing ni les Ventes n’ont signé cette version. Ses points sont une première hypothèse, à revoir ensemble.
sign-marketing = Pour le Marketing : nom, date, signature
sign-sales = Pour les Ventes : nom, date, signature
doc-contents = Sommaire
doc-purpose = But et révision
doc-zone = Les jours et les heures sont ceux de { $zone }.
doc-currency = Les montants sont en { $code }.
doc-goals = Il doit améliorer :
goal-acceptance-rate = la part des MQL que les Ventes prennent en charge
goal-first-meeting-rate = la part des leads acceptés qui aboutissent à un premier rendez-vous
goal-sales-cycle = la durée du cycle de vente
goal-won-revenue = le chiffre d’affaires gagné
doc-stages = Étapes
doc-definition = Ce que c’est
doc-decided-by = Décidée par
doc-by-rule = une règle
doc-by-marketing = le Marketing
doc-by-sales = les Ventes
doc-when = quand { $condition }
doc-fit = Adéquation : qui est ce lead
doc-activity = Activité : ce qu’il fait
doc-fit-scale = Les points d’adéquation donnent une lettre : { $scale }.
doc-activity-scale = Les points d’activité donnent un niveau : { $scale }.
doc-from = { $label } à partir de { $from }
doc-below = { $label } au-dessous
doc-rule = Règle
doc-meaning = Ce qu’elle dit
doc-grid = La grille
doc-grid-mql = { $cells } donnent un MQL.
doc-grid-refused = { $cells } sont refusées ; toute autre case va en incubation.
doc-grid-none-refused = Aucune case n’est refusée ; toute autre case va en incubation.
doc-interests = Centres d’intérêt, comptes, clients
doc-hot = chaud à partir de { $from } points
doc-never-hot = mesuré, jamais chaud
doc-account-score = Score d’un compte : { $how }.
doc-expansion = Un nouveau lead s’ouvre pour un client existant quand { $condition }.
doc-exclusions = Conditions éliminatoires
doc-unless = Sauf si { $condition }
doc-exception = Dérogation par { $by }
doc-intent-title = Étapes de décision et intention
doc-buying-stages = Les étapes de décision de l’acheteur : { $stages }.
doc-then = puis
doc-intent = { $steps } : l’étape de décision devient { $stage }
doc-intent-within = { $steps }, en { $days } : l’étape de décision devient { $stage }
doc-fast-track = Voie rapide
bant-budget = budget
bant-authority = pouvoir de décision
bant-need = besoin
bant-timeframe = échéance
doc-bant-must = Toujours parmi elles : { $items }.
doc-assignment = Affectation
doc-way = Sens
doc-for-whom = Pour qui
doc-goes-to = Va à
doc-fallback = si personne n’est disponible : { $target }
doc-round-robin = à tour de rôle
doc-fewest-open = à qui a le moins de leads ouverts
doc-best-language = à qui parle le mieux la langue, puis a le moins de leads ouverts
doc-service-levels = Délais convenus (SLA)
doc-clock = Délai
doc-within = En
doc-if-late = En cas de dépassement
doc-warn = alerte après { $period }
doc-warn-before = alerte { $period } avant
doc-escalate = après { $period }, { $to }
clock-accept = prise en charge
clock-first-contact = premier contact
clock-qualify = qualification
clock-enrol = inscription à un programme
clock-first-message = premier message utile
clock-complete-data = données complétées
clock-take-back = reprise
clock-hand-back = remise aux Ventes
clock-first-meeting = premier rendez-vous
doc-calendar = Heures ouvrées
doc-day = Jour
doc-hours = Heures
doc-closed = fermé
doc-holidays = Jours fériés : { $names }.
day-monday = lundi
day-tuesday = mardi
day-wednesday = mercredi
day-thursday = jeudi
day-friday = vendredi
day-saturday = samedi
day-sunday = dimanche
doc-reject-reasons = Motifs de rejet
doc-recycle-reasons = Motifs de remise en incubation
doc-reason = Motif
doc-back-after = Revient après
doc-back-asked = la date est demandée
doc-responsibilities = Qui fait quoi
doc-step = Tâche
doc-does = Réalise
doc-answers = En répond
doc-consulted = Est consulté
doc-informed = Est informé
doc-review = { $count ->
    [one] Il est revu chaque mois.
   *[other] Il est revu tous les { $count } mois.
}
doc-first-review = { $count ->
    [one] La première révision vient après { $count } mois.
   *[other] La première révision vient après { $count } mois.
}
doc-bant = { $count ->
    [one] Les Ventes peuvent qualifier dès que { $count } réponse sur quatre (budget, pouvoir de décision, besoin, échéance) est { $answers }.
   *[other] Les Ventes peuvent qualifier dès que { $count } réponses sur quatre (budget, pouvoir de décision, besoin, échéance) sont { $answers }.
}
doc-attempts = { $count ->
    [one] après au moins { $count } tentative
   *[other] après au moins { $count } tentatives
}
