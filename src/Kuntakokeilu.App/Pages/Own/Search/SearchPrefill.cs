using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Registration;
using Kuntakokeilu.Law.Facts;
using F = Kuntakokeilu.Core.Registration.SearchFields;
using Q = Kuntakokeilu.Core.Registration.SearchQuestion;

namespace Kuntakokeilu.App.Pages.Own.Search;

/// <summary>What stands in the fields before anything is answered: what is on record, and what was sent before.</summary>
internal static class SearchPrefill
{
    /// <summary>Of a sending before: how to reach one and what one can do, which the register has no column for.</summary>
    private static readonly Q[] FromEarlier = [Q.Contact, Q.Background, Q.RightToWork, Q.Fund];

    internal static SearchAnswers Of(SearchStanding standing)
    {
        SearchAnswers none = standing.IsOnBehalf
            ? SearchAnswers.Empty.With(Q.Request, Fields((F.AskedOn, WrittenDay.InAddress(standing.Today))))
            : SearchAnswers.Empty;
        if (standing.Facts is not { } facts)
            return none;
        SearchAnswers known = none.With(
                Q.Details,
                Fields((F.Home, facts.HomeMunicipality.IsNone ? SearchAnswers.None : $"{facts.HomeMunicipality}"))
            )
            .With(Q.Contact, Fields((F.ServiceLanguage, Sent(standing.Carried.ServiceLanguage))))
            .With(
                Q.Protection,
                Fields((F.Protection, YesOrNo(facts.TemporaryProtection)), (F.Stay, $"{facts.PlaceOfStay}"))
            )
            .With(Q.Situation, Fields((F.Status, ChoiceField<EmploymentStatus>.Sent(facts.Status))))
            .With(Q.Hours, Fields((F.Hours, $"{facts.WeeklyHours}".Replace('.', ','))))
            .With(Q.Fund, Fields((F.Member, Member(standing.Carried.BenefitPayer))))
            .With(Q.Immigration, Fields((F.Moved, ChoiceField<Answer>.Sent(facts.Immigrant))));
        foreach (Q question in FromEarlier.Where(standing.Earlier.Has))
            known = known.With(standing.Earlier, question);
        return known;
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(params (string Name, string? Value)[] fields) =>
        from field in fields
        where !string.IsNullOrEmpty(field.Value)
        select KeyValuePair.Create(field.Name, field.Value!);

    private static string? Sent<T>(T? value)
        where T : struct, Enum => value is { } given ? ChoiceField<T>.Sent(given) : null;

    private static string YesOrNo(bool isSo) => isSo ? SearchAnswers.Yes : SearchAnswers.No;

    private static string? Member(BenefitPayer? payer) =>
        payer switch
        {
            BenefitPayer.Fund => SearchAnswers.Yes,
            BenefitPayer.Kela => SearchAnswers.No,
            _ => null,
        };
}
