### What operations say: imports, exports, acts on leads and their refusals.

## Una fila de un archivo importado

row-too-few-cells = La fila tiene { $found ->
    [one] una celda
   *[other] { $found } celdas
} en lugar de { $expected }; las que faltan se leyeron como vacías.
row-too-many-cells = La fila tiene { $found } celdas en lugar de { $expected }. Un separador dentro de un texto sin comillas puede haberlas desplazado.
row-broken-text = { $count ->
    [one] Un carácter ilegible en la codificación del archivo fue reemplazado.
   *[other] { $count } caracteres ilegibles en la codificación del archivo fueron reemplazados.
}
row-nul-characters = { $count ->
    [one] Se omitió un carácter NUL.
   *[other] Se omitieron { $count } caracteres NUL.
}
row-unclosed-quote = Unas comillas abren una celda y nada la cierra; se leyeron como un carácter normal.
row-stray-quote = Unas comillas dentro de una celda entrecomillada no están duplicadas; se leyeron como un carácter normal.
row-quoted-whole = La fila entera estaba entre comillas; se quitaron.
row-too-long = La fila supera { $megabytes } MB y no se leyó.
row-not-an-object = Esta línea no es un objeto JSON y no se leyó. Escriba un objeto por línea.
row-no-value = { $count ->
    [one] Una celda contiene un error o una fórmula que nunca se calculó; se leyó como vacía. Abra el libro en una hoja de cálculo y guárdelo.
   *[other] { $count } celdas contienen un error o una fórmula que nunca se calculó; se leyeron como vacías. Abra el libro en una hoja de cálculo y guárdelo.
}
row-not-a-number = { $column }: «{ $text }» no es un número. Escriba cifras, como 1250,50.
row-other-decimal-sign = { $column }: «{ $text }» no tiene el mismo signo decimal que el resto de la columna. Indíquelo en la correspondencia: decimal = "," o decimal = ".".
row-ambiguous-number = { $column }: el signo de «{ $text }» puede separar los decimales o los millares, y la columna no permite saberlo. Indíquelo en la correspondencia: decimal = "," o decimal = ".".
row-too-many-decimals = { $column }: «{ $text }» tiene más decimales que { $currency }.
row-too-large = { $column }: «{ $text }» es demasiado grande.
row-unknown-currency = { $column }: «{ $code }» no es una moneda. Escriba sus tres letras, como EUR.
row-negative = { $column }: «{ $text }» es negativo. Si es intencionado, indíquelo en la correspondencia: negative = true.
row-not-a-date = { $column }: «{ $text }» no es una fecha. Escríbala como 2026-11-01.
row-impossible-date = { $column }: «{ $text }» es una fecha que no existe.
row-ambiguous-date = { $column }: «{ $text }» puede empezar por el día o por el mes, y la columna no permite saberlo. Indíquelo en la correspondencia: dates = "dmy" o dates = "mdy".
row-future-date = { $column }: «{ $text }» está en el futuro, pero ya debería haber ocurrido.
row-not-yes-or-no = { $column }: «{ $text }» no es ni sí ni no.
row-not-an-email = { $column }: «{ $text }» no es una dirección de correo.
row-not-a-choice = { $column }: «{ $text }» no es uno de { $choices }.
row-missing = { $column } está vacío, pero la correspondencia lo exige.
row-no-identity = { $kind }: nada indica de quién o de qué se trata; { $fields } no debe estar vacío.
row-unknown-record = { $kind }: «{ $text }» no está en la base, y la correspondencia no lo crea.
row-unknown-reference = { $column }: «{ $text }» no está en la base ({ $kind }); quedó vacío.
row-near-name = { $column }: «{ $text }» se tomó por «{ $matched }» ({ $kind }).
row-email-taken = { $column }: «{ $text }» ya es la dirección de otra persona; aquí se omitió.
row-parent-ring = { $column }: «{ $text }» no puede estar por encima de esta empresa, porque está por debajo.
row-stage-before-stage = La etapa «{ $stage }» tiene una fecha anterior a «{ $before }».

## Una correspondencia

mapping-unknown-format = Este programa no lee correspondencias de formato { $format }.
mapping-unknown-zone = No hay ninguna zona horaria «{ $name }».
mapping-unknown-currency = «{ $code }» no es una moneda.
mapping-unknown-field = { $kind } no tiene ningún campo «{ $key }». { $near ->
    [0] Añada custom = "text" para que sea un campo personalizado.
   *[other] ¿Quería decir { $nearest }? Añada custom = "text" para que sea un campo personalizado.
}
mapping-no-custom-fields = { $kind } no admite campos personalizados.
mapping-no-records = La correspondencia no crea ningún registro. Añada una sección, por ejemplo [contact].
mapping-no-identity = { $kind } necesita identity: los campos por los que se reconoce.
mapping-identity-not-mapped = { $kind } debe reconocerse por «{ $key }», pero ninguna columna le corresponde.
mapping-not-an-identity = { $kind } no puede reconocerse por «{ $key }». { $count ->
    [0] Quite identity aquí.
   *[other] Nombre uno de { $choices }.
}
mapping-needs-contact = { $kind } pertenece a un contacto: añada una sección [contact].
mapping-no-source = «{ $key }» necesita column, columns o constant.
mapping-not-a-word = «{ $value }» no es posible para «{ $key }». Escriba uno de { $choices }.
mapping-not-a-power-of-ten = scale debe ser 1, 10, 100, etc., no { $found }.
import-no-column = El archivo no tiene ninguna columna «{ $column }». { $near ->
    [0] Mire su primera fila.
   *[other] ¿Quería decir { $nearest }?
}
import-ambiguous-column = Dos columnas del archivo se llaman «{ $column }». Cambie el nombre de una.
import-field-differs = La base ya tiene un campo «{ $key }» que es otra cosa ({ $kind }, { $holds }). Dele otra clave en la correspondencia.
import-empty-file = El archivo está vacío. Compruebe que se exportó hasta el final y vuelva a importarlo.
import-disk-full = El disco de la base de datos está lleno. Lo importado hasta ahora se conserva: libere espacio y ejecute de nuevo la misma importación para continuar.
import-base-away = Ya no se puede llegar a la base de datos. Lo importado hasta ahora se conserva: compruebe que esté en marcha y ejecute de nuevo la misma importación para continuar.
import-base-failed = La base falló ({ $reason }). Lo importado hasta ahora se conserva; ejecute de nuevo la misma importación para continuar.
import-cannot-write = No se puede escribir el archivo: { $cause }.

## Una importación deshecha: lo que se apoya en ella

built-changed = { $kind ->
    [account] { $count ->
        [one] Una empresa que creó se ha modificado desde entonces.
       *[other] { $count } empresas que creó se han modificado desde entonces.
    }
    [contact] { $count ->
        [one] Un contacto que creó se ha modificado desde entonces.
       *[other] { $count } contactos que creó se han modificado desde entonces.
    }
    [lead] { $count ->
        [one] Un lead que creó se ha modificado desde entonces.
       *[other] { $count } leads que creó se han modificado desde entonces.
    }
    [activity] { $count ->
        [one] Una actividad que creó se ha modificado desde entonces.
       *[other] { $count } actividades que creó se han modificado desde entonces.
    }
    [opportunity] { $count ->
        [one] Una oportunidad que creó se ha modificado desde entonces.
       *[other] { $count } oportunidades que creó se han modificado desde entonces.
    }
    [campaign] { $count ->
        [one] Una campaña que creó se ha modificado desde entonces.
       *[other] { $count } campañas que creó se han modificado desde entonces.
    }
    [content] { $count ->
        [one] Un contenido que creó se ha modificado desde entonces.
       *[other] { $count } contenidos que creó se han modificado desde entonces.
    }
    [interest] { $count ->
        [one] Un interés que creó se ha modificado desde entonces.
       *[other] { $count } intereses que creó se han modificado desde entonces.
    }
    [product] { $count ->
        [one] Un producto que creó se ha modificado desde entonces.
       *[other] { $count } productos que creó se han modificado desde entonces.
    }
    [person] { $count ->
        [one] Una persona de la casa que creó se ha modificado desde entonces.
       *[other] { $count } personas de la casa que creó se han modificado desde entonces.
    }
    [team] { $count ->
        [one] Un equipo que creó se ha modificado desde entonces.
       *[other] { $count } equipos que creó se han modificado desde entonces.
    }
   *[other] { $count ->
        [one] Un registro que creó se ha modificado desde entonces.
       *[other] { $count } registros que creó se han modificado desde entonces.
    }
}
built-added = { $kind ->
    [account] { $count ->
        [one] Una empresa ajena depende de
       *[other] { $count } empresas ajenas dependen de
    }
    [contact] { $count ->
        [one] Un contacto ajeno depende de
       *[other] { $count } contactos ajenos dependen de
    }
    [lead] { $count ->
        [one] Un lead ajeno depende de
       *[other] { $count } leads ajenos dependen de
    }
    [activity] { $count ->
        [one] Una actividad ajena depende de
       *[other] { $count } actividades ajenas dependen de
    }
    [opportunity] { $count ->
        [one] Una oportunidad ajena depende de
       *[other] { $count } oportunidades ajenas dependen de
    }
    [campaign] { $count ->
        [one] Una campaña ajena depende de
       *[other] { $count } campañas ajenas dependen de
    }
    [content] { $count ->
        [one] Un contenido ajeno depende de
       *[other] { $count } contenidos ajenos dependen de
    }
    [interest] { $count ->
        [one] Un interés ajeno depende de
       *[other] { $count } intereses ajenos dependen de
    }
    [product] { $count ->
        [one] Un producto ajeno depende de
       *[other] { $count } productos ajenos dependen de
    }
    [person] { $count ->
        [one] Una persona de la casa ajena depende de
       *[other] { $count } personas de la casa ajenas dependen de
    }
    [team] { $count ->
        [one] Un equipo ajeno depende de
       *[other] { $count } equipos ajenos dependen de
    }
   *[other] { $count ->
        [one] Un registro ajeno depende de
       *[other] { $count } registros ajenos dependen de
    }
} { $to ->
    [account] empresas
    [contact] contactos
    [lead] leads
    [activity] actividades
    [opportunity] oportunidades
    [campaign] campañas
    [content] contenidos
    [interest] intereses
    [product] productos
    [person] personas de la casa
    [team] equipos
   *[other] registros
} que creó.
built-leads-moved = { $count ->
    [one] Un lead que hizo avanzar ha cambiado de etapa desde entonces.
   *[other] { $count } leads que hizo avanzar han cambiado de etapa desde entonces.
}
header-repeated = Dos columnas se llaman «{ $name }»: la { $first } y la { $again }. Cambie el nombre de una para usarlas.
header-unnamed = La columna { $column } no tiene nombre.
import-not-noted = Esta importación es anterior a las notas de lo que crean las importaciones, así que no se puede deshacer entera.
import-was-cancelled = La importación se canceló antes de empezar.

## Un archivo ilegible

file-unreadable = No se puede leer el archivo: { $cause }.
file-damaged-archive = El archivo comprimido está dañado después de { $bytes } bytes. Vuelva a obtenerlo o a comprimirlo.
file-archive-too-dense = El archivo comprimido contiene más de { $times } veces su tamaño; se rechaza para proteger esta máquina. Descomprímalo usted si confía en él.
file-too-large = El archivo contiene más de { $bytes } bytes. Divídalo en varios.
file-unknown-encoding = No hay ninguna codificación «{ $label }».
file-unusable-delimiter = «{ $delimiter }» no puede separar celdas.
file-foreign = { $form ->
    [xls] Es un libro antiguo (.xls), o uno con contraseña. Guárdelo como .xlsx sin contraseña e impórtelo.
    [xlsb] Es un libro binario (.xlsb). Guárdelo como .xlsx e impórtelo.
    [ods] Es una hoja OpenDocument (.ods). Guárdela como .xlsx o CSV e impórtela.
    [parquet] Es un archivo Parquet. Expórtelo como CSV o JSON Lines e impórtelo.
    [json] Es una sola lista JSON larga. Escriba cada objeto en su propia línea, sin comas entre ellos, e impórtela.
    [pdf] Es un PDF. Pida a quien lo hizo la tabla misma, en .xlsx o CSV.
   *[zip] Es un archivo comprimido y no un libro. Saque el archivo que contiene e impórtelo.
}
file-damaged-workbook = El libro está dañado ({ $part }). Ábralo en una hoja de cálculo, guárdelo de nuevo e impórtelo.
file-no-sheet = El libro no tiene ninguna hoja { $name }. Tiene { $sheets }.
file-too-many-columns = El archivo tiene más de { $limit } columnas. No es una tabla de registros: compruebe que se exportó bien.

# Aprender un baremo de puntos a partir de los resultados
learn-bin-between = de { $from } a menos de { $to }
learn-bin-known = conocido
learn-bin-other = cualquier otro
learn-bin-unknown = desconocido
learn-agreement-name = Aprendido de { $source }
learn-remark-source = Aprendido de { $source }: { $rows } filas, de las que { $wins } se ganaron. Una primera propuesta para discutir, todavía no un acuerdo.
learn-remark-holdout = En { $rows } filas que no había visto: AUC { $auc }; la mejor mitad contiene { $half } de las ganadas.
learn-remark-points = { $points } puntos más duplican la probabilidad relativa de ganar; nadie tiene más de { $most }. Lo que no figura en ninguna regla no suma nada.
learn-warning-leak = { $column } basta por sí sola para distinguir lo ganado de lo perdido (AUC { $auc }). Lo más probable es que se rellenara cuando ya se conocía el resultado. Exclúyala con --exclude, salvo que se conozca antes.
learn-warning-suspect = { $column } dice mucho del resultado por sí sola (AUC { $auc }). Averigüe cuándo se rellena y exclúyala con --exclude si es después del resultado.
learn-warning-blanks = Donde { $column } está en blanco se ganó el { $blank }, y donde está rellena, el { $filled }. Averigüe quién la rellena y cuándo.
learn-warning-few-wins = { $wins ->
    [one] Solo hay un caso ganado del que aprender.
   *[other] Solo hay { $wins } casos ganados de los que aprender.
} Con otras filas, el baremo podría ser muy distinto.
learn-warning-undecided = Se dejaron fuera las filas que no están ni ganadas ni perdidas: { $values }.
learn-warning-no-outcome = { $rows ->
    [one] Se dejó fuera una fila sin resultado.
   *[other] Se dejaron fuera { $rows } filas sin resultado.
}
learn-warning-days = { $column } contiene días, que no suman puntos: un día pasado no dice nada del próximo lead.
learn-warning-several-values = { $column } contiene varios valores por celda y no suma puntos.
learn-warning-too-many-values = { $column } contiene demasiados textos distintos para hacer reglas con ellos.
learn-warning-drift = Las filas apartadas difieren de aquellas de las que se aprendió (índice de estabilidad { $stability }). Algo ha cambiado entretanto.
learn-refused-one-outcome = Todas las filas terminaron igual, así que no hay nada que distinguir.
learn-refused-too-few = Hacen falta al menos { $needed } filas ganadas y { $needed } perdidas, tanto para aprender como para probar el baremo.
learn-refused-no-signal = Ninguna columna dice más del resultado que el azar.
learn-refused-not-confirmed = Lo aprendido no se confirma en filas nuevas (AUC { $auc }, donde 0,5 es el azar).
