namespace Kuntakokeilu.Tests.Commands;

/// <summary>Files of a few rows, and the same many times over.</summary>
internal static class SmallFiles
{
    internal const string Header =
        "person,date,event,birth_date,home_municipality,status,earnings_related,mother_tongue,immigrant\n";

    internal const string ActsHeader = "person,date,act,to,ground,requested,services_secured,accepted\n";

    internal const string Row = "anna,2021-06-01,start,1990-01-01,837,2,no,fi,no\n";

    internal const string BadRow = "anna,2021-06-31,change,1990-01-01,837,2,no,fi,no\n";

    internal const string Act = "anna,2021-07-01,transfer_to_te_office,,safety,yes,yes,no\n";

    internal static string Facts(params string[] rows) => Header + string.Concat(rows);

    internal static string Acts(params string[] rows) => ActsHeader + string.Concat(rows);

    internal static string ManyFacts(int people) =>
        Header + string.Concat(Enumerable.Range(0, people).Select(i => Row.Replace("anna", $"p{i}")));

    /// <summary>The same and somebody who comes three months later: the register is known through August.</summary>
    internal static string ManyFactsThroughAugust(int people) =>
        ManyFacts(people) + Row.Replace("anna,2021-06-01", "q,2021-09-01");
}
