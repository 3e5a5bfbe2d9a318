using System.Collections.Frozen;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Statements;

namespace Kuntakokeilu.Core.Statements;

/// <summary>The words of an events file and of its results.</summary>
internal static class StatementWords
{
    internal static readonly FrozenDictionary<string, StatementEventKind> Events = RowValues.Words<StatementEventKind>(
        Name
    );

    internal static readonly FrozenDictionary<string, StatementMatter> Matters = RowValues.Words<StatementMatter>(Name);

    internal static readonly FrozenDictionary<string, StatementGiver> Givers = RowValues.Words<StatementGiver>(Name);

    internal static readonly FrozenDictionary<string, ConductKind> Conducts = RowValues.Words<ConductKind>(Name);

    internal static readonly FrozenDictionary<string, ConductReason> Reasons = RowValues.Words<ConductReason>(Name);

    internal static readonly FrozenDictionary<string, StatementPart> Parts = RowValues.Words<StatementPart>(Name);

    /// <summary>Kinds of services, and whether it is in the plan: nothing of the law asks for them.</summary>
    internal static readonly FrozenSet<string> Services =
    [
        "job_search_coaching",
        "career_coaching",
        "work_trial",
        "education_trial",
        "rehabilitative_work",
    ];

    internal static readonly FrozenSet<string> InPlan = ["in_plan", "not_in_plan"];

    internal static readonly FrozenSet<string> Extensions = ["nature", "extent", "special"];

    internal static string Name(StatementEventKind kind) =>
        kind switch
        {
            StatementEventKind.Apply => "apply",
            StatementEventKind.Withdraw => "withdraw",
            StatementEventKind.Open => "open",
            StatementEventKind.Close => "close",
            StatementEventKind.Request => "request",
            StatementEventKind.Ask => "ask",
            StatementEventKind.Remind => "remind",
            StatementEventKind.Answer => "answer",
            StatementEventKind.Extend => "extend",
            StatementEventKind.Give => "give",
            StatementEventKind.Correct => "correct",
            StatementEventKind.Cancel => "cancel",
            StatementEventKind.Conduct => "conduct",
        };

    internal static string Name(StatementMatter matter) =>
        matter switch
        {
            StatementMatter.None => "",
            StatementMatter.Service => "service",
            StatementMatter.OwnStudy => "own_study",
            StatementMatter.ImmigrantStudy => "immigrant_study",
            StatementMatter.Registration => "registration",
            StatementMatter.Foreigner => "foreigner",
            StatementMatter.UnpaidWork => "unpaid_work",
            StatementMatter.Under18 => "under_18",
            StatementMatter.BusinessStart => "business_start",
            StatementMatter.ShortStudies => "short_studies",
            StatementMatter.YouthRestored => "youth_restored",
            StatementMatter.ObligationRestored => "obligation_restored",
            StatementMatter.EuSearch => "eu_search",
            StatementMatter.Study => "study",
            StatementMatter.StudyException => "study_exception",
            StatementMatter.LabourTraining => "labour_training",
            StatementMatter.Business => "business",
            StatementMatter.Youth => "youth",
            StatementMatter.StudyEnd => "study_end",
            StatementMatter.Conduct => "conduct",
        };

    internal static string Name(StatementGiver giver) =>
        giver switch
        {
            StatementGiver.Municipality => "municipality",
            StatementGiver.TeOffice => "te_office",
            StatementGiver.ServiceCentre => "service_centre",
        };

    internal static string Name(GivingRole role) =>
        role switch
        {
            GivingRole.None => "",
            GivingRole.Must => "must",
            GivingRole.May => "may",
        };

    internal static string Name(StatementPart part) =>
        part switch
        {
            StatementPart.Begin => "begin",
            StatementPart.Change => "change",
            StatementPart.End => "end",
            StatementPart.Payer => "payer",
            StatementPart.Request => "request",
        };

    internal static string Name(StatementState state) =>
        state switch
        {
            StatementState.Waiting => "waiting",
            StatementState.Due => "due",
            StatementState.Overdue => "overdue",
            StatementState.InTime => "in_time",
            StatementState.Late => "late",
        };

    internal static string Name(ConductKind kind) =>
        kind switch
        {
            ConductKind.Quit => "quit",
            ConductKind.QuitShort => "quit_short",
            ConductKind.Dismissed => "dismissed",
            ConductKind.DismissedShort => "dismissed_short",
            ConductKind.RefusedHiredJob => "refused_hired_job",
            ConductKind.RefusedHiredJobShort => "refused_hired_job_short",
            ConductKind.RefusedOfferedJob => "refused_offered_job",
            ConductKind.RefusedOfferedJobShort => "refused_offered_job_short",
            ConductKind.NoShow => "no_show",
            ConductKind.NoInitialMapping => "no_initial_mapping",
            ConductKind.RefusedPlan => "refused_plan",
            ConductKind.NeglectedPlan => "neglected_plan",
            ConductKind.RefusedService => "refused_service",
            ConductKind.InterruptedService => "interrupted_service",
            ConductKind.NeglectedSearch => "neglected_search",
            ConductKind.NotAppliedOffer => "not_applied_offer",
            ConductKind.RefusedAssessment => "refused_assessment",
        };

    internal static string Name(ConductReason reason) =>
        reason switch
        {
            ConductReason.Open => "open",
            ConductReason.Valid => "valid_reason",
            ConductReason.NotValid => "no_valid_reason",
        };

    internal static string Name(ConductRung rung) =>
        rung switch
        {
            ConductRung.ValidReason => "valid_reason",
            ConductRung.Waiting => "waiting",
            ConductRung.Obligation => "obligation",
            ConductRung.Reminder => "reminder",
            ConductRung.Step => "step",
            ConductRung.NotCounted => "not_counted",
        };

    internal static string Name(Payer payer) => payer == Payer.Kela ? "kela" : $"fund:{payer.Fund}";
}
