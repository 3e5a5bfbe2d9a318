using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.OwnWords;

namespace Kuntakokeilu.App.Pages.Own.Words;

/// <summary>What a jobseeker tells of oneself in one's own words, to whoever serves.</summary>
internal sealed class WordsSubject : SiteSubject
{
    internal const string Own = "/own/words";

    /// <summary>One's own words, and the page on which they are written.</summary>
    internal const AccessAction ViewOwnWords = (AccessAction)196;
    internal const AccessAction WriteOwnWords = (AccessAction)197;

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ViewOwnWords), ViewOwnWords, Capacity.JobseekerOrFor),
            new(nameof(WriteOwnWords), WriteOwnWords, Capacity.JobseekerOrFor)
            {
                Changes = true,
                Records = true,
                AsksAgain = true,
            },
        ];

    internal override IReadOnlyList<SiteLink> Links => [new(Own, "nav.own_words")];

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings) =>
        services.AddSingleton(new OwnWordsService(settings.Time));
}
