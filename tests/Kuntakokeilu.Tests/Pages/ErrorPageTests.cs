using System.Net;
using Kuntakokeilu.App.Site;
using Microsoft.AspNetCore.Builder;

namespace Kuntakokeilu.Tests.Pages;

public sealed class ErrorPageTests
{
    [Theory]
    [InlineData("fi", "Palvelussa on häiriö", "Viitenumero")]
    [InlineData("sv", "Ett fel uppstod i tjänsten", "Referensnummer")]
    public async Task A_fault_is_told_by_its_reference_alone(string language, string heading, string reference)
    {
        await using WebApplication site = WebSite.Create(new() { Urls = ["http://127.0.0.1:0"] });
        site.MapGet("/{language}/fault", string (string language) => throw new InvalidOperationException("a secret"));
        await site.StartAsync(TestContext.Current.CancellationToken);
        using Visitor visitor = new(new(site.Urls.Single()), "");

        await visitor.Open($"/{language}/fault");

        Assert.Equal(HttpStatusCode.InternalServerError, visitor.Response.StatusCode);
        Assert.Equal(heading, visitor.Heading);
        Assert.NotEmpty(visitor.Summary()[reference]);
        Assert.DoesNotContain("secret", visitor.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", visitor.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }
}
