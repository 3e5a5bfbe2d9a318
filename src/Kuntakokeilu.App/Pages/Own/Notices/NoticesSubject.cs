using Kuntakokeilu.App.Letters;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Calls;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices.Letters;
using Kuntakokeilu.Core.Notices.Messages;
using Kuntakokeilu.Core.Notices.Sending;

namespace Kuntakokeilu.App.Pages.Own.Notices;

/// <summary>What customers are told, and how it goes.</summary>
internal sealed class NoticesSubject : SiteSubject
{
    /// <summary>What one has been told.</summary>
    internal const AccessAction ViewOwnNotices = (AccessAction)75;

    /// <summary>By which channel one is told.</summary>
    internal const AccessAction ViewChannel = (AccessAction)90;
    internal const AccessAction ChooseChannel = (AccessAction)91;

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ViewOwnNotices), ViewOwnNotices, Capacity.JobseekerOrFor),
            new(nameof(ViewChannel), ViewChannel, Capacity.Jobseeker),
            new(nameof(ChooseChannel), ChooseChannel, Capacity.Jobseeker) { Changes = true },
        ];

    internal override IReadOnlyList<SiteLink> Links =>
        [new("/own/notices", "nav.notices") { Menu = InMenu.OfEveryone }, new("/own/notices/channel", "nav.channel")];

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings)
    {
        LetterPrinter print = LetterPages.Print;
        services.AddSingleton(print);
        services.AddSingleton<DecisionLetters>();
        if (settings.Messages is not { } told)
        {
            services.AddSingleton<IMessages, NoMessages>();
            return;
        }
        services.AddSingleton<IMessages>(_ => new SuomiFiMessages(
            OutsideClient.Of(told.Address, "messages"),
            told,
            new(settings.Time),
            settings.Time
        ));
        services.AddSingleton(provider => new NoticeSender(
            new SendingQueue(database.Job, settings.Time),
            provider.GetRequiredService<IMessages>(),
            told.Forwarding,
            print
        ));
        services.AddSingleton(provider => new MessageNewsReader(
            database.Job,
            provider.GetRequiredService<IMessages>(),
            settings.Time
        ));
        services.AddSingleton(new WaitingNotices(database.Job));
        services.AddHostedService<NoticeSending>();
    }
}
