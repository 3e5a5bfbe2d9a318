using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Registration.Corrections;

/// <summary>
/// The rows that a correction comes to: of the same days and events as those that are wrong, from the one that is named on
/// as long as they tell the same. What an answer brings with it goes with it, as on a journey. Pure.
/// </summary>
internal static class CorrectedRows
{
    /// <returns>None when there is no such row any more, or it tells what is asked for.</returns>
    internal static IReadOnlyList<IncomingFact> Of(
        IReadOnlyList<KnownFact> inForce,
        CorrectedFact fact,
        DateOnly since,
        RegisterEventKind kind,
        string value
    )
    {
        KnownFact[] wrong = [.. inForce.SkipWhile(row => row.Event.Date != since || row.Event.Kind != kind)];
        if (wrong.Length == 0)
            return [];
        object? told = Told(wrong[0].Event.Facts, wrong[0].Carried, fact);
        return
        [
            .. wrong
                .TakeWhile(row => Equals(Told(row.Event.Facts, row.Carried, fact), told))
                .Select((row, i) => Corrected(row, fact, value, i + 1))
                .Where(row => !Equals(Told(row.Event.Facts, row.Carried, fact), told)),
        ];
    }

    private static IncomingFact Corrected(in KnownFact row, CorrectedFact fact, string value, long line)
    {
        (SearchQuestion question, string field) = CorrectedFacts.AskedBy(fact);
        SearchFacts corrected = new(
            JourneyKind.Change,
            new(row.Event.Date, Version: 0) { Facts = row.Event.Facts, Carried = row.Carried },
            SearchAnswers.Empty.With(question, [new(field, value)])
        );
        return new(row.Event with { Facts = corrected.Complete }, corrected.Carried, line);
    }

    private static object? Told(in JobseekerFacts facts, in CarriedFacts carried, CorrectedFact fact) =>
        fact switch
        {
            CorrectedFact.Home => facts.HomeMunicipality,
            CorrectedFact.MotherTongue => facts.MotherTongue,
            CorrectedFact.Citizenship => carried.Citizenship,
            CorrectedFact.Situation => facts.Status,
            CorrectedFact.Hours => facts.WeeklyHours,
            CorrectedFact.Immigration => facts.Immigrant,
        };
}
