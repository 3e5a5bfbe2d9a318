namespace Kuntakokeilu.Core.Registration.Corrections;

/// <summary>What of one's own data one can ask to have corrected here. The numbers stand in the database for ever.</summary>
internal enum CorrectedFact : byte
{
    Home = 1,
    MotherTongue = 2,
    Citizenship = 3,
    Situation = 4,
    Hours = 5,
    Immigration = 6,
}

internal static class CorrectedFacts
{
    /// <summary>
    /// Whether the Digital and Population Data Services Agency keeps it: there it is corrected, and here looked at again.
    /// </summary>
    internal static bool IsOfPopulationRegister(CorrectedFact fact) =>
        fact is CorrectedFact.Home or CorrectedFact.MotherTongue or CorrectedFact.Citizenship;

    /// <summary>By when a request is answered: in a month (GDPR, article 12(3)); of another keeper's, looked at again.</summary>
    internal static DateOnly Due(CorrectedFact fact, DateOnly sentOn) =>
        IsOfPopulationRegister(fact) ? sentOn.AddDays(7) : sentOn.AddMonths(1);

    /// <summary>The question of a journey that asks for it, and its field there.</summary>
    internal static (SearchQuestion Question, string Field) AskedBy(CorrectedFact fact) =>
        fact switch
        {
            CorrectedFact.Home => (SearchQuestion.Details, SearchFields.Home),
            CorrectedFact.MotherTongue => (SearchQuestion.Details, SearchFields.MotherTongue),
            CorrectedFact.Citizenship => (SearchQuestion.Details, SearchFields.Citizenship),
            CorrectedFact.Situation => (SearchQuestion.Situation, SearchFields.Status),
            CorrectedFact.Hours => (SearchQuestion.Hours, SearchFields.Hours),
            CorrectedFact.Immigration => (SearchQuestion.Immigration, SearchFields.Moved),
        };
}
