using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Casework.Assessments;
using Kuntakokeilu.Core.Casework.Assessments.Tables;

namespace Kuntakokeilu.App.Pages.Casework.People;

/// <summary>An assessment of service needs.</summary>
internal sealed class AssessmentForm(Texts t, DateOnly today) : Form
{
    internal TextField Competence { get; } =
        new("competence", t["assessment.competence"])
        {
            Help = t["assessment.competence_help"],
            Lines = 4,
            Longest = 3000,
            Missing = t["assessment.no_competence"],
        };

    internal TextField Ability { get; } =
        new("ability", t["assessment.ability"])
        {
            Help = t["assessment.ability_help"],
            Lines = 4,
            Longest = 2000,
        };

    internal NumberField OwnEstimate { get; } =
        new("own-estimate", t["assessment.own_estimate"], t["assessment.bad_estimate"])
        {
            Help = t["assessment.own_estimate_help"],
            Most = 10,
        };

    internal TextField JobSearch { get; } = new("job-search", t["assessment.job_search"]) { Lines = 4, Longest = 2000 };

    internal ManyField<Obstacle> Obstacles { get; } =
        new("obstacles", t["assessment.obstacles"], one => t.Of("assessment.obstacle", one));

    internal ChoiceField<Likelihood> Likelihood { get; } =
        new("likelihood", t["assessment.likelihood"], one => t.Of("assessment.likelihood", one))
        {
            Missing = t["assessment.no_likelihood"],
        };

    internal ChoiceField<ServiceLine> Line { get; } =
        new("line", t["assessment.line"], one => t.Of("assessment.line", one)) { Missing = t["assessment.no_line"] };

    internal ManyField<Participant> Participants { get; } =
        new("participants", t["assessment.participants"], one => t.Of("assessment.participant", one));

    internal TextField ParticipantsBy { get; } =
        new("participants-by", t["assessment.participants_by"])
        {
            Help = t["assessment.participants_by_help"],
            Longest = 500,
        };

    internal DayField NextReview { get; } = new("next-review", t["assessment.next_review"]) { First = today };

    internal override IReadOnlyList<Field> Fields =>
        [
            Competence,
            Ability,
            OwnEstimate,
            JobSearch,
            Obstacles,
            Likelihood,
            Line,
            Participants,
            ParticipantsBy,
            NextReview,
        ];

    internal AssessedNeeds Needs =>
        new(Competence.Value, Ability.Value, JobSearch.Value)
        {
            OwnEstimate = (short?)OwnEstimate.Value,
            Obstacles = Obstacles.Values,
            Likelihood = Likelihood.Value!.Value,
            Line = Line.Value!.Value,
            Participants = Participants.Values,
            ParticipantsBy = ParticipantsBy.Value,
            NextReview = NextReview.Value,
        };

    internal void Show(AssessedNeeds needs)
    {
        Competence.Show(needs.Competence);
        Ability.Show(needs.Ability);
        JobSearch.Show(needs.JobSearch);
        Obstacles.Show(needs.Obstacles);
        Likelihood.Show(needs.Likelihood);
        Line.Show(needs.Line);
    }

    protected override void Compare(Texts texts)
    {
        if (Participants.Values.Count > 0 && ParticipantsBy.Value.Length == 0)
            ParticipantsBy.Refuse(texts["assessment.no_participants_by"]);
    }
}
