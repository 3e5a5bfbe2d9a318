using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Openings;
using Kuntakokeilu.Tests.Pages.Register;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kuntakokeilu.Tests.Web.Access;

/// <summary>A route that decides about somebody and then writes, with something that happens in between.</summary>
internal sealed class RacingSubject : SiteSubject
{
    internal const AccessAction Race = (AccessAction)30_251;

    internal Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    /// <summary>What happens just before it is kept; then nothing else is written.</summary>
    internal Func<Task>? AtLast { get; init; }

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [new(nameof(Race), Race, Capacity.Caseworker) { Changes = true }];

    internal override IReadOnlyList<AddressExample> Examples => [new("api/race/{person:int}", "api/race/1")];

    internal override void Map(IEndpointRouteBuilder site) =>
        site.MapPost("/api/race/{person:int}", Write)
            .WithMetadata(new AccessAttribute(Race))
            .AddEndpointFilter<AccessEndpointFilter>();

    private async Task<IResult> Write(int person, Gate gate, CancellationToken stop)
    {
        if ((await gate.Decide(Race, person, stop)).Refused is { } refused)
            return RefusedResult.OfRoute(refused);
        await Meanwhile();
        Work work = await gate.Begin(stop);
        if (AtLast is { } last)
        {
            await last();
            await work.Commit([person], stop);
        }
        else
        {
            await DisqualificationService.Declare(person, work, stop);
        }
        return Results.Ok();
    }
}

/// <summary>What a program sends with the cookie of who has signed in, and what it is told.</summary>
internal static class ProgramCalls
{
    internal static Task Post(this DatabaseSite site, string path, CancellationToken stop) =>
        site.Visitor.Call(HttpMethod.Post, path, JsonContent.Create(new { }), stop);

    internal static async Task<(HttpStatusCode Status, string? Detail)> Told(this DatabaseSite site) =>
        (
            site.Visitor.Response.StatusCode,
            JsonNode
                .Parse(await site.Visitor.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
                ?["detail"]?.GetValue<string>()
        );
}
