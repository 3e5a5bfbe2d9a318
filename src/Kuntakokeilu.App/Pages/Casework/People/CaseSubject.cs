using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Assessments;
using Kuntakokeilu.Core.Casework.Plans;
using Kuntakokeilu.Core.Casework.Recording;

namespace Kuntakokeilu.App.Pages.Casework.People;

/// <summary>A customer's case: what is due, the assessment of service needs, the plan, and what is recorded of services.</summary>
internal sealed class CaseSubject : SiteSubject
{
    /// <summary>The customer's page, and the forms that lead from it.</summary>
    internal const AccessAction ViewCase = (AccessAction)140;
    internal const AccessAction AssessNeeds = (AccessAction)141;

    /// <summary>Writes a plan and signs it; the customer is asked to accept it.</summary>
    internal const AccessAction WritePlan = (AccessAction)142;

    /// <summary>Notes what the customer said of a plan on paper or otherwise.</summary>
    internal const AccessAction NoteAnswer = (AccessAction)143;

    /// <summary>Notes that a plan's task has been done.</summary>
    internal const AccessAction TellTask = (AccessAction)144;

    /// <summary>Records a service, joint service, a waiver, a request and so on.</summary>
    internal const AccessAction RecordEntry = (AccessAction)145;

    /// <summary>One's own plan, and what one can tell of it.</summary>
    internal const AccessAction ViewOwnPlan = (AccessAction)146;

    /// <summary>Accepts one's plan, or does not.</summary>
    internal const AccessAction AnswerOwnPlan = (AccessAction)147;

    /// <summary>Tells that a task of one's plan has been done.</summary>
    internal const AccessAction TellOwnTask = (AccessAction)148;

    /// <summary>Reports jobs applied for, reports on the plan, or asks for talks or a revision.</summary>
    internal const AccessAction TellOwnPlan = (AccessAction)149;

    /// <summary>Notes that another party has signed a plan.</summary>
    internal const AccessAction NoteSignature = (AccessAction)160;

    internal const string OwnPlan = "/own/plan";

    internal static string PathOf(int person) => $"/casework/people/{person}";

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ViewCase), ViewCase, Capacity.Casework),
            OfOfficial(nameof(AssessNeeds), AssessNeeds),
            OfOfficial(nameof(WritePlan), WritePlan),
            OfOfficial(nameof(NoteAnswer), NoteAnswer),
            OfOfficial(nameof(NoteSignature), NoteSignature),
            OfOfficial(nameof(TellTask), TellTask),
            OfOfficial(nameof(RecordEntry), RecordEntry),
            new(nameof(ViewOwnPlan), ViewOwnPlan, Capacity.JobseekerOrFor),
            Own(nameof(AnswerOwnPlan), AnswerOwnPlan),
            Own(nameof(TellOwnTask), TellOwnTask),
            Own(nameof(TellOwnPlan), TellOwnPlan),
        ];

    internal override IReadOnlyList<SiteLink> Links => [new(OwnPlan, "nav.own_plan")];

    internal override IReadOnlyList<AddressExample> Examples =>
        [
            Of("casework/people/{person:int}", "casework/people/5"),
            Of("casework/people/{person:int}/assessment", "casework/people/5/assessment"),
            Of("casework/people/{person:int}/plan", "casework/people/5/plan"),
            Of("casework/people/{person:int}/plan/{plan:int}", "casework/people/5/plan/1"),
            Of("casework/people/{person:int}/plan/{plan:int}/sign", "casework/people/5/plan/1/sign"),
            Of("casework/people/{person:int}/entry", "casework/people/5/entry"),
        ];

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings)
    {
        services.AddScoped(provider => new PlanService(provider.GetRequiredService<CaseRecording>(), settings.Time));
        services.AddScoped(provider => new OwnPlanService(provider.GetRequiredService<CaseRecording>(), settings.Time));
        services.AddSingleton(new SignatureService(settings.Time));
        services.AddScoped(provider => new AssessmentService(
            provider.GetRequiredService<CaseRecording>(),
            settings.Time
        ));
    }

    private static DeclaredAction OfOfficial(string name, AccessAction action) =>
        new(name, action, Capacity.Casework) { Changes = true, Records = true };

    private static DeclaredAction Own(string name, AccessAction action) =>
        new(name, action, Capacity.JobseekerOrFor)
        {
            Changes = true,
            Records = true,
            AsksAgain = true,
        };

    private static AddressExample Of(string template, string address) =>
        new(template, address) { Of = ExampleOf.Person };
}
