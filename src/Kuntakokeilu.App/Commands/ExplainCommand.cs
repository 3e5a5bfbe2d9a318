using System.CommandLine;
using System.Globalization;
using Kuntakokeilu.App.Explanations;
using Kuntakokeilu.App.Register;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Explanations;

namespace Kuntakokeilu.App.Commands;

/// <summary><c>explain</c>: who is responsible for a person on a day, and why.</summary>
internal static class ExplainCommand
{
    internal static Command Create()
    {
        Argument<string> person = new("person") { Description = "Identifier of the person." };
        Option<FileInfo> facts = new("--facts") { Description = "File of facts.", Required = true };
        Option<FileInfo?> acts = new("--acts") { Description = "File of acts of the TE office." };
        Option<DateOnly?> on = Date("--on", "The day asked about; without it the person's latest day in the files.");
        Option<DateOnly?> asOf = Date("--as-of", "The law as it was known on this day; without it the whole law.");
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
                given.GetRequiredValue(facts).FullName,
                given.GetValue(acts)?.FullName,
                given.GetValue(on),
                given.GetValue(asOf),
                given.GetRequiredValue(language)
            )
        );
        return command;
    }

    /// <returns>0; 1 when rows of the person had to be rejected; 2 when nothing can be told.</returns>
    private static int Run(string person, string facts, string? acts, DateOnly? on, DateOnly? asOf, string language)
    {
        PersonRows? rows;
        try
        {
            rows = PersonFinder.Find(facts, acts, person);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Console.Error.WriteLine(e.Message);
            return 2;
        }
        if (rows is null)
        {
            Console.Error.WriteLine($"There is no person '{person}' in {facts}.");
            return 2;
        }
        foreach (string rejected in rows.Rejected)
            Console.Error.WriteLine($"Rejected: {rejected}");
        if ((on ?? LatestDay(rows)) is not { } day)
        {
            Console.Error.WriteLine($"No row of '{person}' can be read; say the day with --on.");
            return 2;
        }
        LawAsKnown law = asOf is { } known ? LawAsKnown.On(known) : LawAsKnown.Whole;
        Explanation why = Why.Explain(rows.Entries, rows.Acts, day, law);
        Console.Out.Write(new ExplanationWriter(Texts.For(language)).Write(why));
        return rows.Rejected.Count + why.Refused.Count > 0 ? 1 : 0;
    }

    private static DateOnly? LatestDay(PersonRows rows)
    {
        DateOnly[] days = [.. rows.Entries.Select(e => e.Date), .. rows.Acts.Select(a => a.Date)];
        return days.Length > 0 ? days.Max() : null;
    }

    private static Option<DateOnly?> Date(string name, string description) =>
        new(name)
        {
            Description = description,
            CustomParser = result =>
            {
                string text = result.Tokens.Single().Value;
                if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, 0, out DateOnly day))
                    return day;
                result.AddError($"{name}: '{text}' is not a day such as 2022-06-15.");
                return null;
            },
        };
}
