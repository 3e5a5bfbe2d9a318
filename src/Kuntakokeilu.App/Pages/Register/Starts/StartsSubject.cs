using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Registration.Starts;

namespace Kuntakokeilu.App.Pages.Register.Starts;

/// <summary>Starts that were sent and of which something is for an official's eyes: whoever serves looks at them.</summary>
internal sealed class StartsSubject : SiteSubject
{
    /// <summary>Those that wait.</summary>
    internal const AccessAction ListStarts = (AccessAction)127;

    /// <summary>One of them, with what there is to look at.</summary>
    internal const AccessAction ViewStart = (AccessAction)128;

    /// <summary>Finds one in order.</summary>
    internal const AccessAction RegisterStart = (AccessAction)129;

    /// <summary>Asks the customer about one.</summary>
    internal const AccessAction AskAboutStart = (AccessAction)139;

    private static readonly WorkQueue Waiting = new("queue.waiting", $"select t.sent_on as day {StartQueue.Rows}");

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ListStarts), ListStarts, Capacity.Casework),
            new(nameof(ViewStart), ViewStart, Capacity.Casework),
            new(nameof(RegisterStart), RegisterStart, Capacity.Casework) { Changes = true, Records = true },
            new(nameof(AskAboutStart), AskAboutStart, Capacity.Casework) { Changes = true, Records = true },
        ];

    internal override IReadOnlyList<SiteLink> Links => [new(StartPage.List, "nav.starts") { Queue = Waiting }];

    internal override IReadOnlyList<AddressExample> Examples =>
        [
            new("register/starts/{person:int}", "register/starts/5") { Of = ExampleOf.Person },
            new("register/starts/{person:int}/ask", "register/starts/5/ask") { Of = ExampleOf.Person },
        ];

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings) =>
        services.AddSingleton(new StartTestService(settings.Time));
}
