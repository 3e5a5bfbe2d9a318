using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Assessments;

namespace Kuntakokeilu.App.Pages.Casework.People;

/// <summary>An assessment of service needs as it is shown.</summary>
internal sealed class NeedsInWords(Texts t)
{
    internal IReadOnlyList<SummaryRow> Of(MadeAssessment made)
    {
        AssessedNeeds needs = made.Needs;
        string origin = t[
            "assessment.made",
            t.Date(made.Day),
            made.By,
            Organisations.Name(made.Organisation, t.Language)
        ];
        return
        [
            new(t["assessment.competence"], needs.Competence, origin),
            .. Given(t["assessment.ability"], needs.Ability),
            .. needs.OwnEstimate is { } own
                ? Given(t["assessment.own_estimate"], t["assessment.of_ten", own])
                : Given("", ""),
            .. Given(t["assessment.job_search"], needs.JobSearch),
            .. Given(t["assessment.obstacles"], Words("assessment.obstacle", needs.Obstacles)),
            new(t["assessment.likelihood"], t.Of("assessment.likelihood", needs.Likelihood)),
            new(t["assessment.line"], t.Of("assessment.line", needs.Line)),
            .. Given(t["assessment.participants"], Words("assessment.participant", needs.Participants)),
            .. Given(t["assessment.participants_by"], needs.ParticipantsBy),
            .. needs.NextReview is { } review ? Given(t["assessment.next_review"], t.Date(review)) : Given("", ""),
        ];
    }

    private string Words(string key, IReadOnlyList<string> values) =>
        string.Join(", ", values.Select(value => t[$"{key}.{value}"]));

    private static IReadOnlyList<SummaryRow> Given(string term, string value) =>
        value.Length == 0 ? [] : [new(term, value)];
}
