using Kuntakokeilu.Core.Access;

namespace Kuntakokeilu.Tests.Access;

/// <summary>One actor at one address, of one person where it is about somebody, and what the rules say to it.</summary>
internal sealed record MatrixAsk(
    string Who,
    MatrixEndpoint Endpoint,
    string Whom,
    int? Person,
    string Path,
    AccessDecision Expected
)
{
    internal bool IsRefused => Expected.Refused is not null;
}

/// <summary>
/// What of the whole matrix is asked in each run. The rules themselves are looked at without the site for every role, action
/// and kind of person; here it is seen that each endpoint goes by them.
/// </summary>
internal static class MatrixSample
{
    /// <summary>So many are refused at each address for each reason.</summary>
    private const int OfReason = 2;

    /// <summary>
    /// Of each address for each actor one who is permitted, and for each reason two who are refused: others at each address.
    /// </summary>
    internal static IEnumerable<MatrixAsk> Of(IReadOnlyList<MatrixAsk> all)
    {
        HashSet<MatrixAsk> chosen = [];
        int turn = 0;
        foreach (IGrouping<string, MatrixAsk> endpoint in all.GroupBy(one => $"{one.Endpoint}"))
        {
            turn++;
            foreach (
                IGrouping<string, MatrixAsk> actor in endpoint.Where(one => !one.IsRefused).GroupBy(one => one.Who)
            )
                chosen.UnionWith(Some(actor, 1, turn));
            foreach (
                IGrouping<RefusalReason?, MatrixAsk> reason in endpoint
                    .Where(one => one.IsRefused)
                    .GroupBy(one => one.Expected.Refused)
            )
                chosen.UnionWith(Some(reason, OfReason, turn));
        }
        return all.Where(chosen.Contains);
    }

    /// <summary>So many of them, far apart, from another place on at each turn.</summary>
    private static IEnumerable<MatrixAsk> Some(IEnumerable<MatrixAsk> all, int many, int turn)
    {
        MatrixAsk[] of = [.. all];
        int wanted = Math.Min(many, of.Length);
        return Enumerable.Range(0, wanted).Select(place => of[(turn * 7 + place * of.Length / wanted) % of.Length]);
    }
}
