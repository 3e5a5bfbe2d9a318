using System.CommandLine;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Explanations;

namespace Kuntakokeilu.Core.Commands;

/// <summary><c>explain</c>: who is responsible for a person on a day, and why.</summary>
internal static class ExplainCommand
{
    internal static Command Create()
    {
        Argument<string> person = new("person") { Description = "Identifier of the person." };
        Option<string> facts = new("--facts") { Description = "File of facts.", Required = true };
        Option<string?> acts = new("--acts") { Description = "File of acts of the TE office." };
        Option<DateOnly?> on = Options.Date(
            "--on",
            "The day asked about; without it the person's latest day in the files."
        );
        Option<DateOnly?> asOf = Options.Date(
            "--as-of",
            "The law as it was known on this day; without it the whole law."
        );
        Option<string> language = new("--lang") { Description = "Language.", DefaultValueFactory = _ => "fi" };
        language.AcceptOnlyFromAmong([.. Texts.Languages]);

        Command command = new("explain", "Tells who is responsible for a person, and why.")
        {
            person,
            facts,
            acts,
            on,
            asOf,
            language,
        };
        command.SetAction(given =>
            Run(
                given.GetRequiredValue(person),
                given.GetRequiredValue(facts),
                given.GetValue(acts),
                given.GetValue(on),
                given.GetValue(asOf),
                given.GetRequiredValue(language)
            )
        );
        return command;
    }

    /// <returns>0; 1 when rows of the person had to be rejected.</returns>
    private static int Run(string person, string facts, string? acts, DateOnly? on, DateOnly? asOf, string language)
    {
        PersonRows rows =
            PersonFinder.Find(facts, acts, person)
            ?? throw new CannotRunException($"There is no person '{person}' in {facts}.");
        foreach (string rejected in rows.Rejected)
            Terminal.Warn($"rejected {rejected}");
        DateOnly day =
            on ?? LatestDay(rows) ?? throw new CannotRunException($"No row of '{person}' can be read; say --on.");
        LawAsKnown law = asOf is { } known ? LawAsKnown.On(known) : LawAsKnown.Whole;
        Explanation why = Why.Explain(rows.Entries, rows.Acts, day, law);
        StandardOutput.Write(new ExplanationWriter(Texts.For(language)).Write(why).ToString());
        return rows.Rejected.Count + why.Refused.Count > 0 ? ExitCode.DoneWithRejectedRows : ExitCode.Done;
    }

    private static DateOnly? LatestDay(PersonRows rows)
    {
        DateOnly[] days = [.. rows.Entries.Select(e => e.Date), .. rows.Acts.Select(a => a.Date)];
        return days.Length > 0 ? days.Max() : null;
    }
}
