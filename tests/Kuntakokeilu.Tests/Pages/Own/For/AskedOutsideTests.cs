using Kuntakokeilu.App.Site;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Acting.Mandates;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;
using Microsoft.Extensions.DependencyInjection;

namespace Kuntakokeilu.Tests.Pages.Own.For;

/// <summary>No request waits in the database while the service of mandates is asked.</summary>
public sealed class AskedOutsideTests(TestCluster cluster)
{
    private const string Name = "Valtuuttava Mallinen";

    [Fact]
    public async Task While_the_service_is_asked_no_transaction_of_a_page_is_open()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        WatchingMandates mandates = new(world.Register);
        await using DatabaseSite site = await DatabaseSite.Of(
            world.Register,
            TestActor.Jobseeker(world.Own),
            subjects: [.. Subjects.All, new WatchedSubject(mandates)]
        );

        await site.Visitor.Open("/fi/own/for");
        await site.Visitor.Press(ActingWorld.ToService);
        await site.Visitor.Press($"{ActingWorld.Begin}: {Name}");
        // Asked again, before a page is shown.
        await world.Run("update access.principal set checked_at = now() - interval '16 minutes'");
        await site.Visitor.Open("/fi/own");

        Assert.Equal(["register 0", "chosen 0", "ask 0", "ask 0"], mandates.Open);
    }

    private sealed class WatchedSubject(IMandates mandates) : SiteSubject
    {
        internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings) =>
            services.AddSingleton(mandates);
    }

    /// <summary>Says yes to everybody, and looks how many transactions of pages are open meanwhile.</summary>
    private sealed class WatchingMandates(TestRegister register) : IMandates
    {
        internal List<string> Open { get; } = [];

        public bool IsConnected => true;

        public async Task<MandateSession?> Register(string delegateCode, int endUser, CancellationToken stop)
        {
            await Look("register");
            return new("istunto", "käyttäjä");
        }

        public Uri ChoicePage(MandateSession session, Uri back, string language) => new($"{back}?code=1");

        public async Task<IReadOnlyList<PrincipalOffer>?> Chosen(
            MandateSession session,
            string code,
            Uri back,
            int endUser,
            CancellationToken stop
        )
        {
            await Look("chosen");
            return [new(ActingWorld.Unregistered, Name)];
        }

        public async Task<MandateAnswer> Ask(
            string delegateCode,
            string principalCode,
            int endUser,
            CancellationToken stop
        )
        {
            await Look("ask");
            return MandateAnswer.Allowed;
        }

        private async Task Look(string what) =>
            Open.Add(
                $"{what} "
                    + await register.Ask<long>(
                        """
                        select count(*) from pg_stat_activity
                        where datname = current_database() and state = 'idle in transaction'
                            and usename in ('kokeilu_web', 'kokeilu_clerk')
                        """
                    )
            );
    }
}
