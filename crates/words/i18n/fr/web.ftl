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

## Données : imports

data = Données
imports = Imports
imports-question = Qu’est-ce qui a été importé, et qu’est-ce qui attend de l’être ?
imports-empty-title = C’est ici que les fichiers entrent
imports-empty = Apportez un export de votre CRM, une liste de salon ou de webinaire. Vous voyez d’abord ce qui se passerait ; rien ne change avant que vous ne lanciez l’import, et un import entier peut être défait.
imports-empty-command = Ou en ligne de commande :
import-bring = Apporter un fichier
import-bring-hint = CSV, aussi compressé avec gzip, JSON Lines ou classeur (.xlsx), jusqu’à { $megabytes } Mo. L’apporter ne change rien.
import-file = Fichier
import-bring-act = Apporter
import-drop = Vous pouvez aussi le déposer ici.
import-too-large = Le fichier dépasse { $megabytes } Mo. Compressez-le avec gzip, divisez-le, ou demandez à qui fait tourner le programme d’augmenter upload_megabytes.
import-not-here = Ce serveur ne prend pas de fichiers. Utilisez la ligne de commande, ou le serveur qui garde le dossier des fichiers.
import-no-file = Choisissez un fichier qui n’est pas vide.
import-standing = État
import-by = Par
import-age = Âge
import-by-command = La ligne de commande
import-trying = À l’essai
import-undoing = Annulation en cours
import-title = Import de { $file }
import-question = Qu’apporte ce fichier ?
import-brought = { $name }, { $moment }
import-rows = Lignes
import-created = Créées
import-updated = Mises à jour
import-unchanged = Inchangées
import-refused = Refusées
import-warned = Avec un doute
import-line = Ligne { $line }
import-not-now = Cet import n’en est plus là : quelqu’un a peut-être été plus rapide. Regardez-le de nouveau.
import-no-name = Donnez un nom au mappage pour le garder.

## Un import en cours

import-counting = Lecture du fichier…
import-trial-rows = { $done } lignes essayées sur { $all }
import-run-rows = { $done } lignes importées sur { $all }
import-undo-under-way = Ce qu’il a créé est retiré, et ce qu’il a modifié est rétabli.
import-interrupted = Cet import a commencé ailleurs, ou a été interrompu. Relancez la même commande pour continuer.
import-leave = Vous pouvez quitter cette page et y revenir : le travail continue, même si le serveur redémarre.
import-look-again = Actualiser
import-cancel = Annuler

## Un import terminé

import-report = Ce que sont devenues les lignes
import-was-undone = Cet import a été défait : ce qu’il avait créé a disparu, et ce qu’il avait modifié a retrouvé sa valeur d’avant.
import-resume = Continuer
import-see-leads = Voir les leads
import-mapping-file = Mappage en fichier
import-rejects = Lignes refusées
import-rejects-hint = Téléchargez les lignes refusées avec leurs motifs, corrigez-les dans un tableur et renvoyez-les : elles sont lues avec le même mappage.
import-rejects-file = Les télécharger
import-mended = Fichier corrigé
import-send-again = Renvoyer
import-first-problems = Premiers problèmes
import-row-refused = refusée
import-row-doubted = prise avec un doute
import-more-problems = Il y en a d’autres ; toutes les lignes refusées sont dans le fichier des lignes refusées.
import-undo-title = Défaire cet import
import-undo-hint = Ce qu’il a créé est retiré, et ce qu’il a modifié retrouve sa valeur d’avant si personne n’y a touché depuis. C’est refusé si quelqu’un s’est appuyé dessus, en disant sur quoi.
import-undo = Défaire…
import-undo-sure = Retirer tout ce qu’il a créé et rétablir ce qu’il a modifié ?
import-undo-now = Défaire
import-not-undone = Il n’a pas été défait.

## Un fichier en préparation

import-nothing-in-it = Le fichier est vide. Vérifiez qu’il a été exporté jusqu’au bout, puis apportez-le de nouveau.
import-step-file = 1. Comment le fichier est lu
import-step-file-hint = Voici ce qui a été détecté. Corrigez ce qui est faux et regardez les premières lignes.
import-read-so = Lire ainsi
import-first-rows = Premières lignes du fichier
import-encoding = Encodage
import-delimiter = Séparateur
import-header = Première ligne
import-dates = Dates
import-decimal = Signe décimal
import-as-detected = Détecté : { $found }
import-detect = Selon chaque colonne
delimiter-comma = virgule
delimiter-semicolon = point-virgule
delimiter-tab = tabulation
delimiter-bar = barre verticale
header-yes = noms des colonnes
header-no = déjà des données
dates-ymd = année, mois, jour
dates-dmy = jour, mois, année
dates-mdy = mois, jour, année
decimal-point = point
decimal-comma = virgule
import-step-offer = 2. Un mappage qui convient
import-step-offer-hint = Un mappage dit où va chaque colonne. Choisissez-en un qui convient, ou mappez à la main ci-dessous.
import-preset = modèle
import-saved = le vôtre
import-fit = { $there } colonnes sur { $all }
import-other-mappings = { $count ->
    [one] Un mappage qui convient moins
   *[other] { $count } mappages qui conviennent moins
}
import-by-names = D’après les noms des colonnes
import-step-map = 3. Où vont les colonnes
import-step-map-hint = Les colonnes qui ne vont nulle part sont laissées de côté. Enregistrez : ce qui empêche d’essayer le mappage est dit plus bas.
import-step-try = 4. Essayer, puis lancer
import-step-try-hint = L’essai lit tout le fichier et ne change rien : il montre des lignes de chaque sorte, avec ce qui changerait.
import-mend-first = Corrigez d’abord ceci :
import-try = Essayer
import-start = Lancer l’import
import-discard = Retirer le fichier
import-trial-found = L’essai a trouvé
import-examples-created = Lignes qui créeraient quelque chose
import-examples-updated = Lignes qui modifieraient quelque chose
import-examples-unchanged = Lignes qui disent ce qu’on sait déjà
import-examples-warned = Lignes qui seraient prises avec un doute
import-examples-refused = Lignes qui seraient refusées
import-field = Champ
import-before = Avant
import-after = Après
import-another-record = un autre enregistrement

## Le mappage à la main

map-mapping-name = Nom du mappage
map-source = D’où vient le fichier
map-source-hint = Un mot pour l’autre système : ses identifiants sont gardés sous ce nom.
map-tells = Une ligne parle de
map-activities = Activités par ligne
map-column = Colonne
map-samples = Contient
map-goes-to = Va dans
map-nowhere = Nulle part
map-more = Valeurs fixes, et colonnes qui vont à un second endroit
map-more-hint = Une valeur fixe est la même à chaque ligne : la campagne d’une liste, le type de ses activités.
map-fixed = Une valeur fixe
map-fixed-value = Valeur fixe
map-beyond = Le mappage dit de ces champs plus que ce formulaire ne montre ; ils restent tels quels :
map-identity = Reconnu par (aucun : comme d’habitude)
map-update = Un enregistrement déjà là
map-update-overwrite = prend ce que dit le fichier
map-update-fill-blanks = voit seulement ses vides remplis
map-update-keep = reste tel quel
map-unknown = Un enregistrement absent
map-unknown-create = est créé
map-unknown-reject = fait refuser la ligne
map-save = Enregistrer le mappage
map-keep-as = Le garder pour d’autres fichiers sous
map-keep = Garder
map-as-file = Le mappage tel que le prend la ligne de commande
map-new-field = Nouveau champ à vous : { $holds }
map-stage-reached = Date de l’étape { $stage }
map-external-id = Identifiant dans l’autre système
map-name = Nom
map-parent = Société mère
map-owner = Responsable
map-stage-at = Date de l’étape
map-at = Quand
map-kind = Type
map-manager = Manager
map-role = Rôle
map-content-kind = Type de contenu
map-value = Valeur mesurée
map-outcome = Issue
map-step = Phase
map-amount = Montant
map-probability = Probabilité
map-opened-at = Ouverture
map-expected-close = Clôture prévue
map-closed-at = Clôture
map-reason = Motif
map-competitor = Concurrent
map-family = Famille
map-price = Prix
map-goal = Objectif
map-channel = Canal
map-budget = Budget
map-starts-on = Début
map-ends-on = Fin

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
field-of-contact = Contact : { $field }
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
buying-group = Comité d’achat
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
why-before-these = { $count ->
    [one] { $count } autre avant celles-ci
   *[other] { $count } autres avant celles-ci
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

## Paramètres

settings = Paramètres
roles = Rôles
people = Équipe
company = Entreprise
own-fields = Champs
offer = Produits
tokens = Jetons
audit = Journal d’audit
interests = Centres d’intérêt
teams = Équipes
sessions = Vos connexions ouvertes

form-start-page = Page d’accueil
sample-given-up = L’entreprise d’exemple n’a pas pu être créée : sa création a été interrompue et ne peut pas reprendre à côté de ce qui est déjà là. Commencez dans un autre dossier ou une autre base ; le journal du serveur en dit plus.
said-deactivated = Compte désactivé. Les connexions et les jetons ont pris fin aussitôt.
said-reactivated = Compte réactivé, avec le mot de passe d’avant. Les jetons sont à recréer.
said-retired = Champ retiré. Il n’est plus proposé ; ses valeurs sont conservées.
said-restored = Champ rétabli, avec les valeurs qu’il avait.
said-revoked = Jeton révoqué. Il n’ouvre plus aucun accès.
said-ended = Déconnexion faite.

people-question = Qui travaille ici, et qui a le droit de faire quoi ?
people-heading = { $count ->
    [0] Personne ne peut encore se connecter
    [one] { $count } personne peut se connecter
   *[other] { $count } personnes peuvent se connecter
}
people-here = Tout le monde
people-left = Parties de l’entreprise
invite-title = Inviter quelqu’un
invite-about = Par un lien qui sert une fois, pendant une semaine
invite-do = Créer le lien
form-name = Prénom et nom
form-name-hint = Si vous le connaissez : la personne invitée l’indiquera elle-même.
form-role = Rôle
form-team = Équipe
form-team-name = Nom de l’équipe
form-lead = Responsable
team-add = Ajouter une équipe
team-members = { $count ->
    [0] personne pour l’instant
    [one] { $count } personne
   *[other] { $count } personnes
}
link-title = Un lien pour { $name }
link-about = Envoyez-le à cette personne seulement. Il n’est montré que maintenant, sert une seule fois et reste valable jusqu’au { $until }.
link-label = Lien
away-until = en congé jusqu’au { $day }
access-invited = invitation envoyée, jusqu’au { $day }
access-invitation-over = invitation expirée
access-none = sans accès
person-question = Que fait cette personne ici ?
person-title = Rôle et équipe
form-territories = Territoires
form-territories-hint = Un pays par ligne ; après deux-points, certaines de ses régions : « Espagne: Madrid; Cataluña ».
away-title = Absences
away-days = Du { $first } au { $last }
away-deputy = Remplacement : { $name }
away-add = Ajouter une absence
away-remove = Retirer
form-first-day = Premier jour d’absence
form-last-day = Dernier jour d’absence
form-deputy = Remplaçant
access-title = Accès
access-open = Peut se connecter avec un mot de passe.
access-open-seen = Peut se connecter avec un mot de passe ; dernière visite : { $moment }.
access-invited-about = Invitation par un lien valable jusqu’au { $moment }.
access-invitation-over-about = Le lien d’invitation est trop ancien. Créez-en un autre.
access-none-about = Ne peut pas se connecter : un nom qui figure sur des fiches.
access-left-about = Compte désactivé : connexion impossible. Les fiches gardent le nom.
access-link = Créer un nouveau lien
access-deactivate = Désactiver
access-reactivate = Réactiver
access-hint = Un nouveau lien permet aussi de choisir un nouveau mot de passe, en cas d’oubli. La désactivation met fin aussitôt aux connexions et aux jetons ; elle est réversible.
wrong-taken-address = Cette adresse sert déjà à quelqu’un pour se connecter.
wrong-taken-name = Ce nom est déjà pris.
wrong-left = La personne qui a cette adresse est partie. Réactivez-la sur sa propre page.
wrong-no-address = Sans adresse, personne ne peut se connecter.
wrong-last-administrator = Plus personne ne pourrait administrer. Donnez d’abord ce rôle à quelqu’un d’autre.
wrong-territory = { $line } ne commence par aucun pays.
wrong-ends-before = Le dernier jour précède le premier.
wrong-overlaps = Une autre absence couvre déjà une partie de ces jours.

invitation = Bienvenue chez { $company }
invitation-about = Choisissez un mot de passe ; vous vous connecterez désormais avec { $email }.
invitation-again = Choisir un nouveau mot de passe
invitation-again-about = Pour { $email }. Toutes vos connexions ouvertes prendront fin.
invitation-do = Enregistrer et se connecter
invitation-gone = Ce lien n’ouvre plus rien
invitation-gone-about = Il a déjà servi, date de plus d’une semaine, ou un autre l’a remplacé. Demandez-en un nouveau à la personne qui administre Entente.

company-question = Comment nous appelons-nous, et dans quelle monnaie comptons-nous ?
company-heading = Nom, langues, fuseau et devise
form-usual-language = Langue habituelle
form-languages = Langues proposées
form-languages-hint = Ce que chacun trouve dans ses préférences et en haut de chaque page.
form-currency-hint = Les montants sans devise sont dans celle-ci ; chaque devise garde ses propres taux.
wrong-languages = Choisissez-en au moins une, dont la langue habituelle.
rates-title = Ce que valent les autres devises en { $currency }
rates-empty = Aucun taux pour l’instant. Avec eux, des montants en plusieurs devises peuvent s’additionner.
rate-line = 1 { $currency } = { $rate } { $base }
rate-since = depuis le { $day } · { $thousand } = { $worth }
rate-add = Ajouter un taux
rate-remove = Retirer
form-from-day = À partir du
form-rate = Valeur d’une unité, en { $base }
wrong-rate = Écrivez un nombre positif, dix décimales au plus, comme 0,92.

fields-question = Que voulons-nous savoir de plus ?
fields-heading = { $count ->
    [0] Aucun champ personnalisé pour l’instant
    [one] { $count } champ personnalisé
   *[other] { $count } champs personnalisés
}
fields-empty = Un champ personnalisé s’importe, se modifie sur chaque fiche et peut être cité dans les conditions de l’accord.
field-question = Comment s’appelle ce champ, et que peut-on y choisir ?
field-new = Un nouveau champ
field-add = Ajouter le champ
field-key = dans les conditions et les fichiers :
field-retired = retiré
field-retire = Retirer le champ
field-retire-about = Un champ retiré n’est plus proposé. Ses valeurs sont conservées, les conditions continuent de les lire, et il peut être rétabli.
field-restore = Rétablir le champ
field-restore-about = Le champ revient avec toutes les valeurs qu’il avait.
form-field-name = Nom du champ
form-field-of = Sur chaque
form-field-type = Ce qu’il contient
form-choices = Valeurs à choisir
form-choices-hint = Une par ligne ; seulement pour un choix.
form-choices-kept = Une par ligne, dans cet ordre. Une valeur retirée reste là où elle a été choisie.
wrong-field-name = Écrivez un nom avec des lettres.
wrong-field-taken = Le champ { $key } existe déjà. Choisissez un autre nom.
wrong-no-choices = Écrivez au moins une valeur à choisir.
wrong-too-many-choices = Écrivez au plus { $count } valeurs.

offer-question = Que vendons-nous, et à quoi s’intéresse-t-on ?
offer-heading = { $count ->
    [0] Aucun produit pour l’instant
    [one] { $count } produit
   *[other] { $count } produits
}
interests-about = Les catégories que portent les activités et que l’accord évalue
interest-add = Ajouter un centre d’intérêt
product-question = Qu’est-ce que c’est, et combien cela coûte-t-il ?
product-add = Ajouter un produit
form-product = Produit
form-family = Famille
form-price = Prix catalogue
form-interest = Centre d’intérêt

tokens-question = Quels autres programmes ont accès, et à quoi ?
tokens-heading = { $count ->
    [0] Aucun jeton n’est valable
    [one] { $count } jeton valable
   *[other] { $count } jetons valables
}
token-title = Le jeton
token-about = Il n’est montré que maintenant : conservez-le là où seul l’autre programme peut le lire.
token-label = Jeton
token-new = Un nouveau jeton
token-add = Créer le jeton
token-of = agit pour { $name }
token-since = depuis le { $day }
token-until = jusqu’au { $day }
token-used = dernière utilisation : { $moment }
token-never-used = jamais utilisé
token-revoked = révoqué
token-left = refusé : la personne est partie
token-over = expiré
token-revoke = Révoquer
token-revoke-about = Le programme qui l’utilise est refusé dès l’instant suivant. Cette action est définitive.
token-revoke-do = Révoquer le jeton
token-days = { $count ->
    [one] pendant { $count } jour
   *[other] pendant { $count } jours
}
token-for-ever = jusqu’à sa révocation
form-token-name = Quel programme
form-token-name-hint = Pour savoir lequel révoquer.
form-token-person = Agit pour
form-token-person-hint = Il n’a jamais plus de droits que cette personne.
form-token-days = Valable
form-scopes = Ce qu’il peut faire
form-scopes-hint = Aussi peu que le programme en a besoin. Ce que demande chaque appel figure dans /api/openapi.json.
wrong-no-scope = Choisissez ce qu’il peut faire.
wrong-beyond-role = Le rôle de cette personne ne permet pas lui-même { $scope }.

roles-question = Qui a le droit de faire quoi ?
roles-heading = Votre rôle : { $role }
role-mine = le vôtre

password-title = Votre mot de passe
password-change = Changer le mot de passe
form-password-before = Mot de passe actuel
form-password-after = Nouveau mot de passe
wrong-password = Ce n’est pas le mot de passe actuel.
wrong-too-many-tries = Trop d’essais. Attendez un peu, puis réessayez.
said-password = Le mot de passe est changé. Vos autres connexions ont pris fin.
session-about = depuis { $since } · dernière utilisation : { $seen }
session-device = { $browser } sur { $system }
session-unknown-device = Navigateur inconnu
session-here = ici
session-end = Déconnecter
sessions-end-others = Déconnecter tous les autres

audit-question = Qui a fait quoi, et quand ?
audit-heading = Tout ce qui a été modifié, pour toujours
audit-search = Le détail contient
audit-who = Qui
audit-what = Ce qui a été fait
audit-record = Sur quoi
audit-one-record = Seulement ce qui a été fait sur une fiche
audit-from = Du
audit-until = Jusqu’au
audit-anybody = tout le monde
audit-anything = tout
audit-any-record = toute fiche
audit-program = le programme
audit-rule = l’accord
audit-imports = les imports
audit-import = import de { $file }
audit-show = Afficher
audit-export = Exporter ces lignes
audit-empty = Rien de tel n’a été fait.
audit-newest = Les plus récentes
audit-older = Plus anciennes
audit-detail = { $field } : { $value }
did-accept-invitation = Entrée par un lien
did-add-absence = Absence ajoutée
did-add-field = Champ ajouté
did-add-interest = Centre d’intérêt ajouté
did-add-person = Accès donné
did-add-product = Produit ajouté
did-add-team = Équipe ajoutée
did-add-token = Jeton créé
did-begin-import = Import commencé
did-change-field = Champ modifié
did-change-interest = Centre d’intérêt modifié
did-change-password = Mot de passe modifié
did-change-person = Personne modifiée
did-change-product = Produit modifié
did-change-team = Équipe modifiée
did-create-sample = Entreprise d’exemple créée
did-deactivate-person = Compte désactivé
did-edit-facts = Fiche modifiée
did-end-absence = Absence retirée
did-end-import = Import terminé
did-end-sessions = Autres connexions fermées
did-export-audit-log = Journal d’audit exporté
did-first-run = Base mise en place
did-import-agreement = Accord importé
did-invite-person = Invitation créée
did-make-link = Lien de mot de passe créé
did-put-exchange-rate = Taux de change fixé
did-reactivate-person = Compte réactivé
did-remove-exchange-rate = Taux de change retiré
did-restore-field = Champ rétabli
did-retire-field = Champ retiré
did-revoke-token = Jeton révoqué
did-set-company = Entreprise paramétrée
did-sign-in = Connexion
did-sign-in-refused = Connexion refusée
did-sign-out = Déconnexion

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

## Today

today = Aujourd’hui
today-question = De quoi dois-je m’occuper ?
today-heading-work = { $count ->
    [0] Aucun lead n’attend votre réponse
    [one] Un lead attend votre réponse
   *[other] { $count } leads attendent votre réponse
}{ $overdue ->
    [0] {""}
    [one] , une action est en retard
   *[other] , { $overdue } actions sont en retard
}
today-heading-base = { $count ->
    [0] Aucun nouveau MQL en sept jours
    [one] Un nouveau MQL en sept jours
   *[other] { $count } nouveaux MQL en sept jours
}
today-heading-volumes = { $count ->
    [0] Aucun MQL cette semaine pour l’instant
    [one] Un MQL cette semaine pour l’instant
   *[other] { $count } MQL cette semaine pour l’instant
}
today-waiting = En attente de vous, les plus anciens d’abord
today-waiting-none = Rien n’attend. Les nouveaux leads apparaissent ici dès qu’ils vous sont confiés.
today-all = { $count ->
    [one] Le voir dans la liste
   *[other] Voir les { $count }
}
today-steps = Prochaines actions à faire
today-steps-none = Rien à faire pour l’instant. Sur un lead, « Prochaine action » dit ce que vous ferez et pour quand.
today-overdue = pour le { $day }
today-due = aujourd’hui
today-deals = Affaires à conclure sous une semaine
today-deal-unnamed = Affaire sans nom
today-mqls = MQL, les plus récents d’abord
today-mqls-all = Tout voir
today-mqls-none = Aucun lead n’est MQL en ce moment.
today-imports = Imports avec des lignes refusées
today-imports-none = Aucune ligne n’a été refusée en trente jours.
today-rejected = { $count ->
    [one] { $count } ligne refusée
   *[other] { $count } lignes refusées
}
today-missing = Manque sur les contacts
today-missing-of = { $count ->
    [one] sur { $count } contact
   *[other] sur { $count } contacts
}
today-missing-none = Chaque contact a ce qu’il faut pour être qualifié.
today-weeks = MQL par semaine
today-week = Semaine du { $day }
today-stages = Leads ouverts par étape
today-refusals = Refusés en trente jours, par motif
today-refusals-none = Personne n’a été refusé en trente jours.
today-no-reason = Sans motif

## What is to be done next with a lead

add-next-step = Prochaine action
form-next-step = Ce qui sera fait
form-due = Avant la fin du
next-step = Prochaine action : { $what }, d’ici au { $day }
said-next-step = La prochaine action est notée. Son responsable la voit dans Aujourd’hui le jour venu.
said-no-next-step = La prochaine action est retirée.
wrong-past = Ce jour est passé. Choisissez aujourd’hui ou un jour à venir.
wrong-step-too-long = Dites-le en { $count } caractères au plus.

## Data: exports

exports = Exports
exports-question = Qu’ai-je exporté ?
exports-empty-title = Aucun export en cours
exports-empty = Une longue liste que vous exportez est préparée en arrière-plan et vous attend ici.
exports-kept = Vous seul voyez vos exports. Un fichier est supprimé au bout de { $days } jours.
export-list = Liste
export-form = Format
export-records = Fiches
export-size = Taille
export-file = Fichier
export-under-way = En préparation…
export-failed = Il n’a pas pu être préparé. Exportez la liste à nouveau.
export-fetch = Télécharger
export-forget = Supprimer l’export de la liste { $list }
megabytes = { $count } Mo

## Personas, segments et connaissance du marché

segments = Segments
personas = Personas
segments-and-personas = Segments et personas
segments-question = De qui parlons-nous, et combien sont-ils ?
personas-question = À qui parlons-nous ?
segments-heading = { $count ->
    [0] Aucun segment pour l’instant
    [one] Un segment
   *[other] { $count } segments
}
personas-heading = { $count ->
    [0] Aucun persona pour l’instant
    [one] Un persona
   *[other] { $count } personas
}
segments-empty = Un segment est une condition qui porte un nom, par exemple les usines de 50 à 1 000 personnes. Il est toujours à jour, dit combien de contacts il réunit et rassemble ce que le Marketing et les Ventes savent de ce marché.
personas-empty = Un persona est un type de contact, par exemple les responsables maintenance, avec les messages et les offres qui lui sont destinés. Ils apparaissent sur chaque lead qu’il décrit.
segment-new = Nouveau segment
persona-new = Nouveau persona
segment-about-hint = Pourquoi vous les regardez ensemble.
persona-about-hint = Ce à quoi ils doivent faire face, ce qui les motive, ce qui les intéresse.
market-about = En quelques mots
market-asks = Qui est concerné
market-whom = Qui est concerné
market-open-leads = Leads ouverts
market-changed = Dernière modification
market-changed-by = Modifié par { $name } le { $day }.
market-changed-on = Modifié le { $day }.
market-broken = La condition ne tient plus
market-broken-since = Un champ que la condition nomme a changé depuis. Tant qu’elle n’est pas corrigée, elle ne concerne personne.
market-count = Compter maintenant
market-counting = Comptage en cours…
market-size = Combien
market-size-contacts = { $count ->
    [0] Aucun contact
    [one] { $count } contact
   *[other] { $count } contacts
}
market-size-leads = { $count ->
    [0] sans lead ouvert
    [one] avec { $count } lead ouvert
   *[other] avec { $count } leads ouverts
}
market-so-far = Comptage partiel : { $looked } contacts examinés sur { $of }.
market-place = Ligne { $line }, colonne { $column }
market-mistakes = { $count ->
    [one] La condition comporte une erreur :
   *[other] La condition comporte { $count } erreurs :
}
market-kind-unseen = Personne ici n’a jamais fait « { $kind } ».
market-kind-unseen-near = Personne ici n’a jamais fait « { $kind } ». Vouliez-vous dire { $near } ?
market-members = Les voir
market-members-question = Qui en fait partie aujourd’hui ?
market-members-of = Contacts de { $name }
market-members-first = Depuis le début
market-members-none = Personne n’en fait partie pour l’instant
market-members-none-about = Dès qu’un contact remplit la condition, il figure ici.
market-members-rests = Résultat partiel. Il reste des contacts à parcourir.
market-said = Ce que nous disons
market-said-hint = Un message ou une offre par ligne
market-said-nothing = Rien n’est encore écrit. Ce qui figure ici apparaît sur chaque lead concerné.
market-messages-in = Messages, { $language }
market-offers-in = Offres, { $language }
market-offers = À proposer
market-delete = Supprimer
market-delete-sure = Ses messages et sa fiche marché disparaissent aussi. Les contacts et les leads restent tels quels.
market-delete-yes = Supprimer { $name }
market-said-deleted = Supprimé.
market-said-in-use = { $count ->
    [one] Il reste : un contenu est destiné à ce persona. Donnez-lui d’abord un autre persona.
   *[other] Il reste : { $count } contenus sont destinés à ce persona. Donnez-leur d’abord un autre persona.
}
editor-text = En texte
editor-text-hint = Comme dans l’accord : industry IN ('manufacturing') AND employees >= 50
editor-as-text = Écrire en texte
editor-as-rows = Modifier par lignes
editor-add = Condition
editor-see = Afficher opérateurs et valeurs
editor-joined = Les contacts pour lesquels
editor-all = toutes ces conditions sont remplies
editor-any = au moins une de ces conditions est remplie
editor-begin = Choisissez un champ : vous verrez aussitôt combien de contacts correspondent.
editor-blank = Dites qui est concerné : il faut au moins une condition.
editor-mistakes-first = Corrigez d’abord les erreurs, ensuite les lignes pourront l’afficher.
editor-says-more = Cette condition en dit plus que des lignes ne peuvent montrer : parenthèses, commentaire, comparaison de deux champs ou centaines de parties. Elle reste en texte.
editor-unfinished = Complétez d’abord les lignes signalées, ensuite elles pourront être écrites en texte.
row-number = Condition { $number }
row-of = Champ
row-of-nothing = Choisir un champ…
row-group-company = Entreprise
row-group-person = Personne
row-count = Nombre d’activités
row-days-since = Jours depuis la dernière activité
row-kind = Type d’activité
row-kind-nothing = du type…
row-within = depuis
row-days = jours
row-op = Comparaison
row-op-equal = est exactement
row-op-unequal = n’est pas
row-op-one-of = est l’un de
row-op-none-of = n’est aucun de
row-op-at-least = est d’au moins
row-op-at-most = est d’au plus
row-op-above = est supérieur à
row-op-below = est inférieur à
row-op-from = à partir du
row-op-until = jusqu’au
row-op-after = après le
row-op-before = avant le
row-op-between = est entre
row-op-not-between = n’est pas entre
row-op-contains = contient
row-op-contains-not = ne contient pas
row-op-starts-with = commence par
row-op-ends-with = se termine par
row-op-like = suit le modèle
row-op-not-like = ne suit pas le modèle
row-op-known = est connu
row-op-unknown = est inconnu
row-op-holds = c’est le cas
row-op-holds-not = ce n’est pas le cas
row-value = Valeur
row-values = Valeurs
row-others = Autres, séparées par des points-virgules
row-lower = De
row-upper = À
row-and = et
row-remove = Retirer cette condition
row-wrong-value = Dites à quoi comparer.
row-wrong-kind = Choisissez un type d’activité.
row-wrong-days = Écrivez un nombre de jours supérieur à 0, ou laissez vide.
book = Fiche marché
book-title = Fiche marché de { $name }
book-question = Que savent le Marketing et les Ventes de ce marché ?
book-none = Personne ne l’a encore écrite : tendances, façon d’acheter, concurrents et réponses à leur opposer, bénéfices avec leur preuve.
book-write = L’écrire
book-value = Pourquoi acheter chez nous
book-value-hint = En deux phrases qu’un collègue peut dire au téléphone.
book-trends = Où va le marché
book-trends-hint = Ce qui change pour eux, qu’ils achètent chez nous ou non.
book-process = Comment ils achètent
book-process-hint = Qui lance, qui décide, combien de temps cela prend, ce qu’il faut signer.
book-benefits = Bénéfices vérifiés
book-benefits-hint = Chacun avec sa preuve : un client, un chiffre, qui l’a mesuré
book-benefit = Bénéfice
book-proof = Preuve
book-competitors = Concurrents
book-competitors-hint = Pour chacun, que répondre quand il est cité
book-competitor = Concurrent
book-answer = Que répondre
book-review = À relire avant le
book-review-on = À relire avant le { $day }.
book-due = À relire
book-written-by = Écrit par { $name } le { $day }.
book-written = Écrit le { $day }.
book-confirmed = Confirmée
book-unconfirmed = Non confirmée
book-confirmed-by = Confirmée par { $name } le { $day }
book-not-confirmed = Pas encore confirmée
book-confirm = Confirmer
book-unconfirms = Cette fiche est confirmée. Une modification retire les confirmations, et les deux directions sont de nouveau sollicitées.
book-said-taken-back = Enregistré. Les confirmations sont retirées : les deux directions confirment ce qui est écrit maintenant.
book-said-confirmed = Confirmée telle qu’elle figure ici.
book-said-changed = Quelqu’un a modifié la fiche entre-temps. Lisez-la telle qu’elle est maintenant, puis confirmez-la.
book-said-same = Le Marketing et les Ventes confirment par deux personnes différentes.
book-wrong-review = Choisissez un jour après aujourd’hui.
book-wrong-answer = Dites que répondre quand ce concurrent est cité.
book-wrong-proof = Dites ce qui le prouve : un client, un chiffre, qui l’a mesuré.
side-marketing = Marketing
side-sales = Ventes
say-title = Que lui dire
say-answers = { $count ->
    [one] Si un concurrent est cité
   *[other] Si l’un des { $count } concurrents est cité
}
say-benefits = { $count ->
    [one] Un bénéfice vérifié
   *[other] { $count } bénéfices vérifiés
}
say-unconfirmed = Cette fiche marché n’est pas confirmée par les deux directions.
did-create-named-condition = Persona ou segment créé
did-edit-named-condition = Persona ou segment modifié
did-delete-named-condition = Persona ou segment supprimé
did-write-market-book = Fiche marché écrite
did-confirm-market-book = Fiche marché confirmée

## L’aide : à quoi répond une page, et d’où viennent ses chiffres

help = Aide
key-help = aide sur cette page
help-question = Comment commencer, et où trouver une explication ?
help-heading = La première semaine, et les mots que nous employons
help-week = La première semaine
help-look-up = À consulter
help-on-page = Aide sur cette page
help-on-page-about = Le point d’interrogation en haut de chaque page, ou la touche h, dit à quoi la page répond et d’où viennent ses chiffres.
print = Imprimer
help-all = Toute l’aide
help-answers = À quoi répond cette page
help-from = D’où viennent ses chiffres
help-today = Ce qui vous attend maintenant. Les SDR et les ingénieurs commerciaux voient leurs leads en attente, les prochaines actions à faire et les affaires proches de leur conclusion ; le Marketing, les nouveaux MQL, les lignes refusées et les données qui manquent ; les directions, combien de MQL arrivent, où en sont les leads et pourquoi certains sont refusés.
help-today-from = Les leads, actions, affaires et imports tels qu’ils sont enregistrés à cet instant. Les jours et les semaines sont ceux de votre fuseau horaire, à choisir dans les paramètres.
help-leads = Qui est prêt pour les Ventes. La grille compte les leads par adéquation (lettre) et activité (chiffre) : cliquez sur une case, et la liste ne montre plus que ceux-là. Les filtres, la recherche et les colonnes l’affinent et la trient ; un filtre utile s’enregistre comme vue.
help-leads-from = Chaque lead porte le score de son contact, calculé selon l’accord en vigueur dès que quelque chose est enregistré, et de nouveau à minuit, car l’activité décroît. Les nombres sont ceux des leads que les filtres retiennent.
help-lead = Qui est cette personne, où elle en est, et pourquoi son score est ce qu’il est. Chaque barre est une règle de l’accord ; dépliez-la pour voir les activités qui la justifient. Plus bas figure tout ce qui s’est passé ; vous y consignez un appel, une note ou un rendez-vous et fixez la prochaine action.
help-lead-from = Le score découle des données et des activités de cette page selon les règles de l’accord, dont la version et l’heure du calcul figurent sous le titre « Pourquoi ». Rien d’autre n’y entre.
help-lead-edit = Ce que nous savons de cette personne et de son entreprise, à corriger.
help-edit-from = Ce qui est enregistré aujourd’hui. Toute modification garde la valeur précédente, votre nom et l’heure ; si quelqu’un a enregistré avant vous, les deux versions vous sont montrées et rien n’est perdu.
help-contacts = Qui nous connaissons. Un contact est une personne ; ce que les Ventes travaillent avec elle est un lead.
help-accounts = Avec quelles entreprises nous travaillons. Toutes les personnes connues y figurent sur la page du compte.
help-list-from = Les fiches telles qu’elles sont enregistrées maintenant. Le nombre du titre est celui des fiches que vos filtres retiennent ; un filtre propose les valeurs que le champ a vraiment.
help-opportunities = Quelles affaires il y a, de quel montant, et quand elles devraient se conclure.
help-opportunities-from = Les affaires importées d’un fichier ou saisies à la main. Chaque montant est dans sa devise ; un total de plusieurs devises est converti aux taux de Paramètres › Entreprise.
help-activities = Ce qui a été consigné en dernier, pour tout le monde.
help-activities-from = Les activités viennent de fichiers, des formulaires d’une page de lead et de l’entreprise d’exemple. On en ajoute, on n’en efface pas ; la dernière consignée est en tête, quelle que soit sa date.
help-campaigns = Ce que nous avons mené, dans quel but, et ce que cela a coûté.
help-campaigns-from = Les campagnes importées ou saisies à la main, leurs coûts, et les activités qui les citent.
help-content = Ce que nous avons à montrer : livres blancs, études de cas, grilles tarifaires.
help-content-from = Les contenus importés ou saisis à la main, et les activités qui les citent.
help-filter = Quelles valeurs un champ a, pour en choisir ou demander une comparaison.
help-filter-from = Les fiches que les autres filtres retiennent : chaque valeur est suivie du nombre de fiches qui l’ont.
help-change = Un champ modifié sur plusieurs fiches à la fois. Vous voyez d’abord ce qui changerait ; rien ne change avant votre accord, et l’on peut revenir en arrière.
help-change-from = Les fiches que vous avez marquées, ou toutes celles que les filtres retiennent. Si la liste change entre-temps, rien n’est modifié et elle vous est montrée de nouveau.
help-board = Où en sont nos affaires ouvertes, une colonne par étape.
help-contact = Qui est cette personne, son rôle dans l’achat, ses consentements et ses leads.
help-contact-from = Des données de fichiers, de formulaires et saisies à la main ; chacune garde ses valeurs précédentes, avec qui les a changées et quand.
help-account = Ce que nous savons de cette entreprise, qui y décide, quels rôles n’ont encore personne, et tout ce qui s’est passé avec eux.
help-account-from = Les données du compte, et les contacts, affaires et activités qui lui appartiennent. Un rôle manque tant qu’aucun contact ne l’a comme rôle d’achat.
help-opportunity = Où en est cette affaire, quel est son montant, quand elle devrait se conclure, et comment cela a changé.
help-opportunity-from = Ce qui a été importé ou saisi ; tout changement d’étape, de montant ou de date est gardé, avec son auteur et l’heure.
help-campaign = À quoi cette campagne a servi, ce qu’elle a coûté, et qui y a participé.
help-asset = Quel est ce contenu, à qui il s’adresse, et qui l’a utilisé.
help-new = Une nouvelle fiche, saisie à la main.
help-new-from = Ce que vous saisissez ici. Qui la consultera verra que vous l’avez créée, et quand.
help-record-edit = Ce que nous savons, à corriger.
help-agreement = Ce que le Marketing et les Ventes appellent un bon lead : les étapes, les règles qui donnent des points, la grille, qui répond et en combien de temps. Lisez-le ensemble ; le bouton l’imprime.
help-agreement-from = La version en vigueur, mot pour mot : ces phrases sont écrites à partir des règles mêmes du scoring. Une mention dit ce que ce programme n’applique pas encore.
help-imports = Quels fichiers ont été importés, ce que leurs lignes sont devenues, et lesquels vous attendent.
help-imports-from = Tous les imports, faits dans les pages ou en ligne de commande. Une ligne compte une fois comme créée, modifiée ou inchangée ; une ligne refusée n’en coûte aucune autre.
help-import = Ce qu’apporte ce fichier : comment il est lu, où vont ses colonnes, ce qui arriverait, puis ce qui est arrivé.
help-import-from = Le fichier lui-même. L’essai à blanc le lit en entier et ne change rien ; les nombres donnés ensuite sont ceux des lignes vraiment reprises.
help-exports = Quelles longues listes vous avez exportées, lesquelles sont encore en préparation et lesquelles vous attendent.
help-exports-from = Chaque liste telle qu’elle était filtrée quand vous l’avez demandée, lue au moment où son fichier a été fait. Les listes courtes sont envoyées aussitôt et ne figurent pas ici.
help-preferences = Comment vous voyez les pages : langue, formats, fuseau horaire, apparence, page de départ ; votre mot de passe, et où vous êtes connecté.
help-preferences-from = Ce que vous avez choisi ici. Cela ne concerne que vous.
help-people = Qui travaille ici, avec quel rôle et dans quelle équipe, et qui peut entrer. On invite quelqu’un par un lien valable une fois, pendant une semaine.
help-person = Ce que cette personne fait ici : rôle, équipe, territoires, absences, accès.
help-people-from = Ce que l’administration a réglé. Le rôle décide de ce que chacun peut voir et faire ; l’onglet Rôles le détaille.
help-company = Comment s’appelle l’entreprise, dans quelles langues, quel fuseau et quelle devise elle travaille, et ce que valent les autres devises.
help-company-from = Ce qui a été saisi ici ou au premier démarrage. Les montants en d’autres devises s’additionnent à ces taux, chacun à partir de son jour.
help-fields = Ce que vous voulez savoir de plus que ce que le programme apporte : vos propres champs.
help-field = Comment s’appelle ce champ et ce que l’on peut y choisir.
help-fields-from = Ce qui a été ajouté ici ou par le mappage d’un import. Un champ retiré garde ses valeurs.
help-offer = Ce que vous vendez, et quels centres d’intérêt l’accord évalue.
help-product = Quel est ce produit, et combien il coûte.
help-offer-from = Ce qui a été saisi ici ou importé. Un centre d’intérêt est porté par les activités ; l’accord dit à partir de combien de points il est fort.
help-tokens = Quels autres programmes entrent, au nom de qui, et pour quoi faire.
help-tokens-from = Ce qui a été créé ici ou en ligne de commande. Un jeton n’est montré qu’une fois ; de son emploi, seule la dernière heure est gardée.
help-audit = Qui a fait quoi, et quand.
help-audit-from = Un journal auquel on ne fait qu’ajouter : la base refuse de le modifier. Il se cherche, se filtre et s’exporte.
help-roles = Qui peut faire quoi.
help-roles-from = L’unique table selon laquelle chaque page et chaque commande laisse entrer.
help-guide = Comment commence une équipe de dix personnes : cinq jours, du premier démarrage aux premiers chiffres.
help-guide-from = Le guide est livré avec le programme et décrit ce que fait exactement cette version.
help-glossary = Ce que veulent dire les mots des pages : d’abord ceux de votre entreprise, tirés de son accord, puis ceux du programme.
help-glossary-from = Les étapes, cases, activités, centres d’intérêt et motifs sont ceux de l’accord en vigueur ; s’il change, cette page change avec lui.

## Le glossaire

glossary = Glossaire
glossary-about = Ce que veulent dire les mots des pages, avec les étapes, les cases et les motifs de votre propre accord.
glossary-question = Que veut dire ce mot chez nous ?
glossary-heading = Les mots que nous employons
glossary-cells = Lettres, niveaux et cases
glossary-score = Adéquation, activité et score
glossary-records = Personnes, entreprises et affaires
glossary-kinds = Types d’activité
glossary-buying-stages = Étapes de décision
glossary-data = Fichiers et listes
glossary-letter = Lettre d’adéquation
glossary-level = Niveau d’activité
glossary-counted-by = Compté par : { $rules }.
glossary-buying-stage-first = Où en est un acheteur tant qu’aucune séquence n’en dit plus.
glossary-buying-stage = Reconnue par : { $intents }.
glossary-budget = S’il y a de l’argent pour cela, et combien.
glossary-authority = Si nous parlons à qui décide, ou à quelqu’un qui peut nous y conduire.
glossary-need = S’il y a un problème que nous savons résoudre.
glossary-timeframe = Pour quand il doit être résolu.
glossary-rejected-for = Un motif pour dire qu’un lead n’est pas pour nous.
glossary-back-in = Le lead revient aux Ventes après { $days }.
glossary-back-on-date = Le lead revient au jour demandé.
glossary-back-by-activity = Le lead revient quand sa propre activité le ramène.
glossary-fit = À quel point un contact et son entreprise ressemblent aux clients que vous cherchez : des points pour ce qu’ils sont. Une lettre le résume, A pour les meilleurs.
glossary-activity = À quel point un contact montre de l’intérêt : des points pour ce qu’il fait, qui décroissent avec le temps. Un chiffre le résume, le plus haut pour les plus actifs.
glossary-cell = La lettre et le chiffre ensemble, comme A4. La grille de l’accord dit quelles cases font un MQL et lesquelles sont refusées.
glossary-points-name = Points
glossary-points = Ce qu’une règle donne ou retire. Ceux de l’adéquation et ceux de l’activité s’additionnent séparément et ne se mêlent jamais.
glossary-cap-name = Plafond et plancher
glossary-cap = Le plus et le moins que peut valoir une règle, un groupe ou tout un score.
glossary-limit-name = Limite de fréquence
glossary-limit = Combien d’activités d’un même type comptent dans une période, pour que cent pages vues ne valent pas un rendez-vous.
glossary-half-life-name = Demi-vie
glossary-half-life = Le temps après lequel une activité ne vaut plus que la moitié de ses points.
glossary-agreement = Ce dont le Marketing et les Ventes sont convenus : un document à versions, dont une est en vigueur. Il reste non signé tant que les deux parties ne l’ont pas signé.
glossary-sdr-name = SDR et ingénieur commercial
glossary-sdr = Un chargé de développement commercial (SDR) prend en charge les nouveaux leads et les qualifie ; un ingénieur commercial mène les opportunités jusqu’à leur conclusion.
glossary-next-step = Ce que quelqu’un fera avec un lead, et pour quand. Ce jour-là, l’action figure sous Aujourd’hui.
glossary-contact = Une personne que nous connaissons.
glossary-account = Une entreprise, avec les contacts qui y travaillent.
glossary-lead-name = Lead
glossary-lead = Un contact sur le chemin d’un achat, du premier intérêt jusqu’au client, ou non. Un contact a au plus un lead ouvert pour une nouvelle affaire, et un pour développer le compte.
glossary-opportunity = Une affaire possible, avec un montant et le jour où elle devrait se conclure.
glossary-buying-group = Les personnes d’un compte qui prennent part à l’achat : qui utilise, prescrit, décide, paie.
glossary-campaign-name = Campagne
glossary-campaign = Un salon, un webinaire, un envoi : ce que le Marketing mène pendant un temps, avec ses coûts et les activités obtenues.
glossary-content = Ce qui se lit, se regarde ou s’essaie : livres blancs, études de cas, calculateurs.
glossary-owner = La seule personne qui répond d’une fiche.
glossary-mapping-name = Mappage
glossary-mapping = Ce qui dit où va chaque colonne d’un fichier. Certains sont livrés avec le programme ; les vôtres se gardent sous un nom.
glossary-trial-name = Essai
glossary-trial = Un import que l’on essaie seulement : il dit ce qui arriverait et ne change rien.
glossary-refused-row = Les lignes qui n’ont pas pu être reprises, chacune avec son motif, à corriger et à renvoyer.
glossary-identity-name = Identité
glossary-identity = Ce à quoi une fiche est reconnue : l’e-mail d’un contact, le nom d’un compte, l’identifiant dans un autre système.
glossary-view-name = Vue
glossary-view = Un filtre avec ses colonnes et son tri, gardé sous un nom pour vous ou pour toute l’équipe.
why-rounded = Les chiffres sont arrondis au dixième, dans un sens ou dans l’autre, pour que ce qui est affiché s’additionne.
facet-more = { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}
team-remove = Supprimer l’équipe { $name }
team-remove-do = La supprimer
team-people-go = Ses membres rejoignent
team-none = aucune équipe
wrong-team-has-people = Quelqu’un travaille dans cette équipe. Indiquez où vont ses membres.
said-team-removed = L’équipe a été supprimée.
did-remove-team = Équipe supprimée
help-segments = Quels groupes de contacts vous regardez ensemble, et combien chacun en compte.
help-personas = À quels types de contacts vous parlez, et combien chacun en compte.
help-segment = Qui ce segment désigne, combien ils sont, ce que vous leur dites, et où se trouve leur fiche marché.
help-persona = Qui ce persona décrit, combien ils sont, et quels messages et offres leur sont destinés.
help-condition = Qui un segment ou un persona désigne : ligne par ligne, ou par un texte comme les conditions de l’accord. Le nombre affiché à côté suit la saisie.
help-market-book = Ce que le Marketing et les Ventes savent de ce marché : où il va, comment il achète, quels sont les concurrents et que leur répondre, quels bénéfices sont vérifiés. Les deux directions le confirment.
help-segments-from = Un segment ou un persona est une condition qui porte un nom, et non une liste : qui la remplit maintenant en fait partie. On compte au moment où vous regardez.
help-condition-from = Les contacts tels qu’ils sont enregistrés maintenant, examinés un par un.
help-market-book-from = Ce qui a été écrit ici, avec son auteur et sa date. Une modification retire les confirmations des deux directions.
glossary-segment-name = Segment
glossary-segment = Un groupe de contacts désigné par une condition : les usines de 50 à 1 000 personnes, par exemple. Sa fiche marché dit ce que l’on sait de ce marché.
glossary-persona = Un type de contact, comme les responsables de maintenance, avec les messages et les offres qui lui sont destinés.

## Les appels d’autres programmes : ce qui empêche d’en exécuter un

problem-token = Il faut un jeton
problem-token-advice = Envoyez « Authorization: Bearer JETON » avec un jeton valable : ni révoqué ni expiré, et dont la personne est toujours là.
problem-scope = Non autorisé
problem-scope-advice = Les droits du jeton et le rôle de sa personne doivent tous deux le permettre.
problem-not-found = Il n’y a rien ici
problem-not-found-advice = Vérifiez l’adresse et l’identifiant qu’elle contient.
problem-method = Cette adresse n’accepte pas cette méthode
problem-method-advice = L’en-tête Allow dit lesquelles elle accepte.
problem-query = Quelque chose ne va pas dans l’adresse
problem-query-advice = Chaque paramètre à corriger est indiqué à côté.
problem-not-json = Le corps n’est pas du JSON
problem-not-json-advice = Envoyez un objet JSON.
problem-media-type = Le corps est d’une autre sorte
problem-media-type-advice = Envoyez « Content-Type: application/json », ou ce que dit la description de cet appel.
problem-too-large = Le corps est trop volumineux
problem-too-large-advice = Envoyez-en moins à la fois, ou apportez un fichier comme import.
problem-invalid = Quelque chose ne va pas dans le corps
problem-invalid-advice = Chaque endroit à corriger est indiqué à côté. Rien n’a été fait.
problem-conflict = Impossible dans l’état actuel
problem-conflict-advice = Relisez pour voir où cela en est maintenant.
problem-changed = Quelqu’un l’a modifié entre-temps
problem-changed-advice = Relisez, puis envoyez votre modification avec l’ETag actuel.
problem-version-missing = Il manque l’état de départ
problem-version-missing-advice = Envoyez « If-Match » avec l’ETag que vous avez lu, pour que personne n’écrase à son insu le travail d’un autre ; « * » modifie quel que soit l’état.
problem-key = Cette clé d’idempotence est inutilisable
problem-key-advice = Une clé compte de 1 à 200 caractères simples.
problem-key-used = Cette clé appartient à une autre requête
problem-key-used-advice = Prenez une nouvelle clé pour chaque requête ; la même clé ne sert qu’à renvoyer exactement la même requête.
problem-key-under-way = La requête qui porte cette clé est en cours
problem-key-under-way-advice = Attendez et renvoyez-la. Si elle a été interrompue, vérifiez si elle a été exécutée, et prenez une nouvelle clé si ce n’est pas le cas.
problem-key-answered = La requête qui porte cette clé a été exécutée
problem-key-answered-advice = Sa réponse contenait un secret, qui n’est conservé nulle part. Si vous ne l’avez pas, créez-en un autre.
problem-too-many = Trop d’appels
problem-too-many-advice = Attendez le temps indiqué par l’en-tête Retry-After.
problem-not-here = Ce processus ne fait pas cela
problem-not-here-advice = Demandez à la personne qui exploite le programme.
api-not-json-at = Le texte n’est plus lisible comme JSON à la ligne { $line }, colonne { $column }.
api-wrong-unknown = Il n’y a pas de { $name } ici.
api-wrong-unknown-near = Il n’y a pas de { $name } ici. Vouliez-vous dire { $meant } ?
api-wrong-twice = À ne donner qu’une seule fois.
api-wrong-missing = Il manque ceci.
api-wrong-value = Cette valeur ne peut pas figurer ici.
api-wrong-text = Écrivez un texte.
api-wrong-number = Écrivez un nombre.
api-wrong-whole = Écrivez un nombre entier.
api-wrong-boolean = Écrivez true ou false.
api-wrong-list = Écrivez une liste.
api-wrong-object = Écrivez un objet.
api-wrong-word = Écrivez { $words }.
api-wrong-range = Écrivez un nombre de { $least } à { $most }.
api-wrong-too-long = Écrivez au plus { $most } caractères.
api-wrong-too-many = Envoyez-en au plus { $most } à la fois.
api-wrong-none = Envoyez-en au moins un.
api-wrong-page = Aucune réponse précédente n’a donné cet endroit pour cet ordre.
api-wrong-contact-or-lead = Nommez le contact ou le lead, et un seul des deux.
api-wrong-beyond-token = Ce jeton ne permet pas lui-même { $scope }.
api-change-moved = Les fiches ou leurs valeurs ne sont plus celles de l’aperçu. Demandez-le à nouveau.

# Le rapport sur ce qui a été appris
learn-title = Ce qu’enseigne { $source }
learn-lead = Appris de { $rows } lignes et mis à l’épreuve sur { $aside } que le barème n’avait pas vues.
learn-target = Le résultat se trouve dans { $target } ; { $positive } est un gain.
learn-refused = Pas de barème
learn-refused-means = Un accord tiré de là promettrait ce qu’il ne peut pas tenir. D’autres faits, plus de résultats ou une autre question peuvent aider.
learn-warnings = À regarder d’abord
learn-worth = Ce que vaut le barème
learn-auc = AUC
learn-auc-means = D’un lead gagné et d’un lead perdu, le gagné a plus de points dans { $auc } des cas. 50 % est le hasard.
learn-alift = ALIFT
learn-alift-means = Aire sous la courbe des gains ci-dessous ; 0,5 est le hasard.
learn-gain = Gains dans les meilleurs { $share }
learn-gain-means = des lignes, par points.
learn-auc-train = AUC sur les lignes apprises
learn-auc-train-means = Bien plus que sur des lignes nouvelles voudrait dire que le barème a appris par cœur.
learn-gains = Combien de gains contiennent les meilleures lignes
learn-gains-means = Qui traite les lignes en commençant par le plus de points rencontre cette part des gains. La ligne en tirets est le hasard.
learn-gains-across = Part des lignes, en commençant par le plus de points
learn-calibration = Ce qui était attendu, et ce qui est venu
learn-calibration-means = Chaque marque est un dixième des lignes, par points. Sur la ligne en tirets est venu ce qui était attendu.
learn-calibration-across = Part de gains attendue
learn-expected = Attendu
learn-won = Gagné
learn-rows = Lignes
learn-points = Points
learn-stability = Entre les lignes apprises et celles mises de côté, les points ont bougé de { $stability } (indice de stabilité : moins de 0,1 à peine, plus de 0,25 beaucoup).
learn-card = Le barème
learn-card-means = Les points de toutes les colonnes s’additionnent. 10 points de plus doublent la cote d’un gain. Ce qui ne figure sur aucune ligne ne rapporte rien.
learn-grade-from = à partir de { $points } points
learn-grade-below = en dessous
learn-when = Quand
learn-alone = Ce que dit chaque colonne à elle seule
learn-alone-means = Une colonne peut en dire long sans rapporter de points, parce que d’autres disent la même chose.
learn-column = Colonne
learn-information = Valeur d’information
learn-shift = A bougé
learn-used = Rapporte des points
learn-used-yes = oui
