using System.CommandLine;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Explanations;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Core.Commands;

/// <summary>What <c>explain</c> is asked.</summary>
/// <param name="On">The day; null for the person's latest.</param>
internal sealed record ExplainQuestion(string Person, DateOnly? On, LawAsKnown Law, Texts Texts);

/// <summary><c>explain</c>: who is responsible for a person on a day, and why.</summary>
internal static class ExplainCommand
{
    internal static Command Create() => Create(withoutFiles: null);

    /// <param name="withoutFiles">Answers when no file is named; null where a file must be.</param>
    internal static Command Create(Func<ExplainQuestion, ParseResult, int>? withoutFiles)
    {
        Argument<string> person = new("person") { Description = "Identifier of the person." };
        Option<string?> facts = new("--facts")
        {
            Description = withoutFiles is null ? "File of facts." : "File of facts; without it the database is asked.",
            Required = withoutFiles is null,
        };
        Option<string?> acts = new("--acts") { Description = "File of acts of the TE office." };
        Option<DateOnly?> on = Options.Date("--on", "The day asked about; without it the person's latest day.");
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
        {
            ExplainQuestion question = new(
                given.GetRequiredValue(person),
                given.GetValue(on),
                given.GetValue(asOf) is { } known ? LawAsKnown.On(known) : LawAsKnown.Whole,
                Texts.For(given.GetRequiredValue(language))
            );
            if (given.GetValue(facts) is { } file)
                return FromFiles(question, file, given.GetValue(acts));
            return given.GetValue(acts) is null
                ? withoutFiles!(question, given)
                : throw new CannotRunException("--acts needs --facts.");
        });
        return command;
    }

    /// <summary>Writes the explanation.</summary>
    /// <returns>0; 1 when an entry or act had no effect.</returns>
    internal static int Answer(
        ExplainQuestion question,
        IReadOnlyList<RegisterEvent> entries,
        IReadOnlyList<TeOfficeAct> acts
    )
    {
        DateOnly day =
            question.On
            ?? LatestDay(entries, acts)
            ?? throw new CannotRunException($"No row of '{question.Person}' can be read; say --on.");
        Explanation why = Why.Explain(entries, acts, day, question.Law);
        StandardOutput.Write(new ExplanationWriter(question.Texts).Write(why).ToString());
        return why.Refused.Count > 0 ? ExitCode.DoneWithRejectedRows : ExitCode.Done;
    }

    /// <returns>0; 1 when rows of the person had to be rejected.</returns>
    private static int FromFiles(ExplainQuestion question, string facts, string? acts)
    {
        PersonRows rows =
            PersonFinder.Find(facts, acts, question.Person)
            ?? throw new CannotRunException($"There is no person '{question.Person}' in {facts}.");
        foreach (string rejected in rows.Rejected)
            Terminal.Warn($"rejected {rejected}");
        int code = Answer(question, rows.Entries, rows.Acts);
        return rows.Rejected.Count > 0 ? ExitCode.DoneWithRejectedRows : code;
    }

    private static DateOnly? LatestDay(IReadOnlyList<RegisterEvent> entries, IReadOnlyList<TeOfficeAct> acts)
    {
        DateOnly[] days = [.. entries.Select(e => e.Date), .. acts.Select(a => a.Date)];
        return days.Length > 0 ? days.Max() : null;
    }
}
