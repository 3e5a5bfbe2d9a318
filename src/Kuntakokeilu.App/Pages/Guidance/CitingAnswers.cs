using Kuntakokeilu.App.Web;
using Kuntakokeilu.Core.Guidance.Publishing;
using Npgsql;

namespace Kuntakokeilu.App.Pages.Guidance;

/// <summary>The answers that cite a section, where the law or a decision by it is told; <c>_Citing</c>.</summary>
internal static class CitingAnswers
{
    private const int Most = 10;

    /// <summary>None where there is no database: the law book is read without one.</summary>
    internal static async Task<AnswerRows> Of(SitePage page, IReadOnlyList<string> sections, CancellationToken stop)
    {
        if (page.HttpContext.RequestServices.GetService<PublishedAnswers>() is not { } answers)
            return new([], page.T, page.Link);
        await using NpgsqlConnection connection = await answers.Open(stop);
        return await Of(page, connection, sections, stop);
    }

    /// <summary>On the connection of the page itself.</summary>
    internal static async Task<AnswerRows> Of(
        SitePage page,
        NpgsqlConnection connection,
        IReadOnlyList<string> sections,
        CancellationToken stop
    ) =>
        new(
            sections.Count == 0 ? [] : await PublishedAnswers.Citing(connection, sections, Most, page.Language, stop),
            page.T,
            page.Link
        );
}
