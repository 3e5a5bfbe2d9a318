using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Obligations;
using Kuntakokeilu.Law.TargetGroup;
using Kuntakokeilu.Tests.Explanations;
using Kuntakokeilu.Tests.Obligations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kuntakokeilu.Tests.Pages.Shared;

/// <summary>Explanations of duties in the three languages.</summary>
public sealed class DutyWhyTests(TestSite site)
{
    private static readonly Outcome Helsinki = Outcome.ToMunicipality(MunicipalityCode.Parse("091"), Basis.TargetGroup);

    /// <summary>
    /// Each kind in each state that it can have: an unknown text or place throws, so that what is asked is that each is
    /// met and says something.
    /// </summary>
    [Fact]
    public void Each_kind_in_each_state_can_be_told_in_every_language()
    {
        HashSet<(ObligationKind, ObligationState)> told = [];
        HashSet<string> shapes = [];
        foreach (ObligationExplanation why in ObligationLives.Explained(firstSeed: 1, lives: 600))
        {
            if (!shapes.Add(Shape(why)))
                continue;
            told.Add((why.Duty.Kind, why.Duty.State));
            foreach (string language in Texts.Languages)
                Assert.All(Told(why, language), sentence => Assert.Matches(@"^[\p{Lu}\d].*\.\)?$", sentence));
        }

        Assert.Equal([], Possible.Except(told));
        Assert.Equal([], told.Except(Possible));
    }

    public static TheoryData<string> Names => [.. DutyExamples.All.Keys];

    /// <summary>Examples of the rules, as an official reads them.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void An_example_reads_as_approved(string name) =>
        Approved.Matches(
            string.Join(
                "\n---\n\n",
                Texts.Languages.Select(language =>
                    string.Concat(Told(DutyExamples.All[name](), language).Select(sentence => sentence + "\n"))
                )
            ),
            $"duty-{name}"
        );

    [Theory]
    [InlineData(Authority.Municipality, "Vastuuviranomainen 2.5.2022: Helsinki.")]
    [InlineData(Authority.TeOffice, "Vastuuviranomainen 2.5.2022: TE-toimisto.")]
    [InlineData(Authority.None, "Vastuuviranomaista ei ollut 2.5.2022.")]
    public void Who_is_responsible_is_told(Authority authority, string sentence) =>
        Assert.Contains(
            sentence,
            Told(
                DutyExamples.All["1"]() with
                {
                    Responsible = authority is Authority.Municipality ? Helsinki : new() { Authority = authority },
                },
                "fi"
            )
        );

    [Fact]
    public async Task The_part_is_an_ordered_list()
    {
        DutyWhy why = new(Texts.For("sv"), DutyExamples.All["2"]());

        IHtmlDocument html = new HtmlParser().ParseDocument(await Render("_DutyWhy", why));

        Assert.Equal(why.Sentences, html.QuerySelectorAll("ol > li").Select(item => item.TextContent));
    }

    private static IReadOnlyList<string> Told(ObligationExplanation why, string language) =>
        new DutyWhy(Texts.For(language), why).Sentences;

    /// <summary>What the sentences turn on, days and numbers apart.</summary>
    private static string Shape(ObligationExplanation why) =>
        string.Join(
            ' ',
            why.Duty.Kind,
            why.Duty.State,
            why.Duty.Reason,
            why.Provision,
            why.Start?.What,
            why.Window?.Rule,
            why.Readings,
            why.Duty.Misses > 1,
            string.Join(
                ',',
                why.Steps.Select(step =>
                    $"{step.Aim}{step.Unit}{step.IsMoved}{string.Concat(step.Off.Select(off => off.Holiday))}"
                )
            )
        );

    /// <summary>
    /// What the rules let come about: talks arise ahead of time, a conversation can be held early; only some have an end
    /// other than being done or lapsing with the search; and the need of joint service has no last day to be late of.
    /// </summary>
    private static IEnumerable<(ObligationKind, ObligationState)> Possible =>
        Enum.GetValues<ObligationKind>()
            .SelectMany(kind =>
                Enum.GetValues<ObligationState>().Where(state => IsPossible(kind, state)).Select(state => (kind, state))
            );

    private static bool IsPossible(ObligationKind kind, ObligationState state) =>
        state switch
        {
            ObligationState.Open or ObligationState.Held or ObligationState.Lapsed => true,
            ObligationState.Upcoming => kind
                is ObligationKind.Supplementary
                    or ObligationKind.ThreeMonthInterview
                    or ObligationKind.JobSearchConversation
                    or ObligationKind.HalfYear
                    or ObligationKind.ServiceEndConversation
                    or ObligationKind.ServiceEndSupplementary
                    or ObligationKind.SearchPeriod,
            ObligationState.Late or ObligationState.HeldLate => kind
                is not (ObligationKind.JointNeed or ObligationKind.SearchPeriod),
            ObligationState.HeldEarly => kind is ObligationKind.JobSearchConversation,
            ObligationState.Missed => kind
                is ObligationKind.Supplementary
                    or ObligationKind.ThreeMonthInterview
                    or ObligationKind.PlanRevision
                    or ObligationKind.SearchPeriod,
            ObligationState.Undetermined => kind
                is ObligationKind.InitialMapping
                    or ObligationKind.FirstIntegrationPlan,
        };

    private async Task<string> Render(string part, object model)
    {
        await using AsyncServiceScope scope = site.Services.CreateAsyncScope();
        DefaultHttpContext http = new() { RequestServices = scope.ServiceProvider };
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = http;
        ActionContext action = new(http, new RouteData(), new());
        IView view = scope
            .ServiceProvider.GetRequiredService<IRazorViewEngine>()
            .GetView(null, $"/Pages/Shared/{part}.cshtml", isMainPage: false)
            .View!;
        await using StringWriter html = new();
        await view.RenderAsync(
            new ViewContext(
                action,
                view,
                new ViewDataDictionary(new EmptyModelMetadataProvider(), new()) { Model = model },
                new TempDataDictionary(http, scope.ServiceProvider.GetRequiredService<ITempDataProvider>()),
                html,
                new HtmlHelperOptions()
            )
        );
        return html.ToString();
    }
}
