//! A command line that cannot be understood, answered in the reader's language.

use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use words::{Language, Locale, text};

use crate::said::said;
use crate::settings::NotOfForm;
use crate::terminal::Terminal;

/// The language that a command line asks for although it cannot be understood.
pub(crate) fn language_asked() -> Option<Language> {
    let words: Vec<String> = std::env::args_os().filter_map(|word| word.into_string().ok()).collect();
    let joined = words.iter().find_map(|word| word.strip_prefix("--lang="));
    let apart = words.iter().position(|word| word == "--lang").and_then(|at| words.get(at + 1));
    joined.or(apart.map(String::as_str)).and_then(Language::from_tag)
}

/// Prints the help or the version that was asked for, or says what is not understood, with the usage.
pub(crate) fn tell(error: &clap::Error, locale: Locale) -> ExitCode {
    let mut terminal = Terminal::new(locale);
    if !error.use_stderr() {
        terminal.print(error.render().to_string().trim_end());
        return ExitCode::SUCCESS;
    }
    match in_words(error, locale) {
        Some(sentence) => {
            terminal.tell(&sentence);
            if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
                terminal.tell(&format!("\n{usage}"));
            }
            terminal.tell(&format!("\n{}", said!(locale, "usage-more")));
        }
        // The help, where a verb is missing, and what the system says of the arguments.
        None => terminal.tell(error.render().to_string().trim_end()),
    }
    // As every program that is asked for what it does not have.
    ExitCode::from(2)
}

fn in_words(error: &clap::Error, locale: Locale) -> Option<String> {
    let named = |kind| names(error, kind).into_iter().next().unwrap_or_default();
    let argument = || named(ContextKind::InvalidArg);
    let sentence = match error.kind() {
        ErrorKind::UnknownArgument => said!(locale, "usage-unknown-argument", argument = argument()),
        ErrorKind::InvalidSubcommand => {
            said!(locale, "usage-unknown-verb", verb = named(ContextKind::InvalidSubcommand))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => refused_value(error, locale, argument()),
        ErrorKind::MissingRequiredArgument => {
            said!(locale, "usage-missing", arguments = names(error, ContextKind::InvalidArg).join(", "))
        }
        ErrorKind::MissingSubcommand => said!(locale, "usage-missing-verb"),
        ErrorKind::ArgumentConflict => said!(locale, "usage-twice", argument = argument()),
        ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            said!(locale, "usage-number-of-values", argument = argument())
        }
        ErrorKind::NoEquals => said!(locale, "usage-no-equals", argument = argument()),
        _ => return None,
    };
    let suggested = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let suggested: Vec<String> = suggested.into_iter().flat_map(|kind| names(error, kind)).collect();
    if suggested.is_empty() {
        return Some(sentence);
    }
    Some(format!("{sentence} {}", said!(locale, "usage-meant", nearest = text::either(locale, &suggested))))
}

fn refused_value(error: &clap::Error, locale: Locale, argument: String) -> String {
    let value = names(error, ContextKind::InvalidValue).into_iter().next().unwrap_or_default();
    if value.is_empty() {
        return said!(locale, "usage-no-value", argument = argument);
    }
    let value = text::quoted(locale, &value);
    let form = std::error::Error::source(error).and_then(|cause| cause.downcast_ref::<NotOfForm>());
    let choices = names(error, ContextKind::ValidValue);
    match form {
        Some(NotOfForm(form)) => {
            said!(locale, "setting-refused", place = argument, value = value, form = form.in_words(locale))
        }
        None if choices.is_empty() => said!(locale, "usage-wrong-value", argument = argument, value = value),
        None => {
            let choices = text::either(locale, &choices);
            said!(locale, "usage-not-a-choice", argument = argument, value = value, choices = choices)
        }
    }
}

fn names(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(name)) => vec![name.clone()],
        Some(ContextValue::Strings(names)) => names.clone(),
        _ => Vec::new(),
    }
}
