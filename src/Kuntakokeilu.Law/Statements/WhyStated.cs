using Kuntakokeilu.Law.Calendar;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Law.Statements;

/// <summary>Explains an obligation to state: from its row alone, so that what is told can't differ from what was determined.</summary>
public static class WhyStated
{
    private static readonly StatementGiver[] Givers =
    [
        StatementGiver.Municipality,
        StatementGiver.TeOffice,
        StatementGiver.ServiceCentre,
    ];

    /// <summary>The explanation of an obligation.</summary>
    /// <param name="duty">The obligation, as it stands on the day.</param>
    /// <param name="on">The day of the result.</param>
    public static StatementExplanation Of(StatementDuty duty, DateOnly on)
    {
        DateOnly asOf = duty.Given ?? on;
        MunicipalityCode customerOf = duty.Competence.CustomerOf;
        StatementGiver giver = duty.Given is null ? duty.Competence.Giver : duty.By;
        IReadOnlyList<StatementStep> steps = Steps(duty, asOf);
        return new(
            duty,
            on,
            asOf,
            customerOf,
            Cause(duty),
            Right(giver),
            [.. Givers.Where(one => one != giver).Select(one => new OtherGiver(one, Right(one)))],
            steps,
            asOf > duty.Limit ? asOf.DayNumber - duty.Limit.DayNumber : 0,
            Readings(duty, asOf)
        );

        GivingRight Right(StatementGiver who) => MayGive.On(who, asOf, customerOf, duty.Case);
    }

    private static StatementCause Cause(StatementDuty duty) =>
        duty.Part switch
        {
            StatementPart.Request => StatementCause.Requested,
            StatementPart.Payer => StatementCause.OtherPayer,
            StatementPart.Change => StatementCause.RegistrationChanged,
            StatementPart.Begin when duty.IsOfRegistration => duty.Since == duty.Opened
                ? StatementCause.SearchBegan
                : StatementCause.Applied,
            StatementPart.Begin => duty.Since == duty.Opened ? StatementCause.CaseOpened : StatementCause.CaseWaited,
            StatementPart.End => duty.IsOfRegistration ? StatementCause.SearchEnded : StatementCause.CaseEnded,
        };

    private static List<StatementStep> Steps(StatementDuty duty, DateOnly asOf)
    {
        List<StatementStep> steps = [];
        if (duty.Since < duty.Opened)
            steps.Add(new(StatementStepKind.NotAppliedYet, duty.Since, duty.Opened));
        if (duty.Ready > duty.Opened)
            steps.Add(new(StatementStepKind.Clarification, duty.Opened, duty.Ready));
        if (duty.CountedBy is StatementCount.Competence)
            steps.Add(
                new(
                    StatementStepKind.NotCompetentYet,
                    duty.Ready > duty.Opened ? duty.Ready : duty.Opened,
                    duty.CountedFrom
                )
            );
        bool isMunicipalitys = duty.Competence.Giver is StatementGiver.Municipality;
        DateOnly usual = StatementLaw.Later(
            duty.CountedFrom,
            isMunicipalitys ? StatementLaw.MunicipalityDays : StatementLaw.TeOfficeDays
        );
        steps.Add(
            new(
                isMunicipalitys ? StatementStepKind.Municipalitys : StatementStepKind.TeOffices,
                duty.CountedFrom,
                usual
            )
        );
        if (duty.IsExtended)
            steps.Add(new(StatementStepKind.Extended, usual, duty.Limit));
        if (asOf > duty.Limit)
            steps.Add(new(StatementStepKind.Late, duty.Limit, asOf));
        return steps;
    }

    private static StatementReadings Readings(StatementDuty duty, DateOnly asOf) =>
        StatementReadings.CompetentOnTheDay
        | When(!FinnishDays.IsWorking(duty.Limit), StatementReadings.NotMoved)
        | When(duty.CountedBy is StatementCount.Competence, StatementReadings.CountedFromCompetence)
        | When(Cause(duty) is StatementCause.CaseWaited, StatementReadings.WaitedForApplication)
        | When(
            Cause(duty) is StatementCause.SearchEnded && asOf < StatementLaw.PilotsEndedFrom,
            StatementReadings.StaysAfterSearch
        );

    private static StatementReadings When(bool isSo, StatementReadings reading) =>
        isSo ? reading : StatementReadings.None;
}
