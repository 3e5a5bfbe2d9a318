using System.Reflection;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Tests.Order;

/// <summary>
/// A folder knows those below it and none above: by the compiled code, so that nothing slips by in a qualified name.
/// </summary>
public sealed class FolderOrderTests
{
    /// <summary>The subjects, each above those that it may know. A new one gets its place here.</summary>
    private static readonly string[] Subjects =
    [
        "About",
        "Areas",
        "Explanations",
        "WhoServesMe",
        "Access",
        "Register",
        "Acting",
        "Steering",
        "Obligations",
        "Statements",
        "Shares",
        "Money",
        "Journal",
        "Intake",
        "Notices",
        "Population",
        "Attachments",
        "Registration",
        "Transfers",
        "Guidance",
        "Services",
        "Casework",
        "Ohjaamo",
        "Referrals",
        "Grants",
        "Monitoring",
        "Sample",
        "Surveys",
        "Data",
        "Commands",
    ];

    [Fact]
    public void Base_knows_no_subject() =>
        Assert.DoesNotContain(
            typeof(KokeiluDb).Assembly.GetReferencedAssemblies(),
            known => known.Name!.StartsWith("Kuntakokeilu", StringComparison.Ordinal)
        );

    [Fact]
    public void Every_folder_of_the_subjects_has_its_place() =>
        Assert.Equal(
            Subjects.Order(),
            typeof(Municipalities)
                .Assembly.GetTypes()
                .Select(Folder)
                .Where(folder => folder is not "")
                .Distinct()
                .Order()
        );

    [Fact]
    public void A_subject_knows_only_those_before_it() =>
        Assert.Empty(
            Edges(typeof(Municipalities).Assembly)
                .Where(edge => Array.IndexOf(Subjects, edge.From) < Array.IndexOf(Subjects, edge.To))
                .Select(edge => $"{edge.By.FullName} of {edge.From} knows {edge.Known.FullName}")
        );

    [Theory]
    [InlineData(typeof(LawBook))]
    [InlineData(typeof(PublishedTable))]
    [InlineData(typeof(KokeiluDb))]
    [InlineData(typeof(Municipalities))]
    [InlineData(typeof(WebSite))]
    public void No_folders_know_each_other_in_a_ring(Type ofProject)
    {
        List<(string From, string To, Type By, Type Known)> left = [.. Edges(ofProject.Assembly)];
        // Those who know nobody that is left are above nothing: without a ring all go, one after the other.
        while (left.RemoveAll(edge => left.All(other => other.From != edge.To)) > 0) { }
        Assert.Empty(
            left.Select(edge => $"{edge.By.FullName} of {edge.From} knows {edge.Known.FullName} of {edge.To}")
        );
    }

    /// <summary>Who knows whom over the border of a folder.</summary>
    private static IEnumerable<(string From, string To, Type By, Type Known)> Edges(Assembly project) =>
        from type in project.GetTypes()
        let folder = Folder(type)
        where folder is not ""
        from known in CompiledTypes.ReferredToBy(type).Distinct()
        where known.Assembly == project && Folder(known) is not "" && Folder(known) != folder
        select (folder, Folder(known), type, known);

    /// <summary>The project's own folder, without those in it; none for what stands beside them or was generated.</summary>
    private static string Folder(Type type) =>
        type.Namespace?.Split('.') is ["Kuntakokeilu", _, var folder, ..] ? folder : "";
}
