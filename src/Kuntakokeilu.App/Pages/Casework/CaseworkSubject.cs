using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Casework.Recording;
using Kuntakokeilu.Core.Obligations.Recorded;
using Kuntakokeilu.Core.Statements.Recorded;

namespace Kuntakokeilu.App.Pages.Casework;

/// <summary>What is due to customers, and what is recorded of the work with them.</summary>
internal sealed class CaseworkSubject : SiteSubject
{
    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings)
    {
        services.AddSingleton(new StandingJob(database.Job, settings.Time));
        services.AddSingleton(new StatedJob(database.Job, settings.Time));
        services.AddHostedService<StandingsKeeping>();
        services.AddScoped(_ => new CaseRecording(settings.Time));
    }
}
