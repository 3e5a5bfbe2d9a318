using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Referrals.Referred;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Referred;

/// <summary>Whom the provider has and in which service: those who wait for its answer first.</summary>
[Access(ReferredSubject.ViewReferred, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    private ReferredFilterForm? form;
    private IReadOnlyDictionary<int, ReferredOffering> offerings = new Dictionary<int, ReferredOffering>();

    internal override ReferredFilterForm Form => form ??= new(T, offerings.Values);

    /// <summary>Of the service that was chosen, or of all.</summary>
    internal IReadOnlyList<ReferredCustomer> Customers { get; private set; } = [];

    /// <summary>Whether there is anybody at all.</summary>
    internal bool HasSome => offerings.Count > 0;

    public async Task OnGet(CancellationToken stop)
    {
        Customers = await ReferredReader.All(gate.Connection, Today, stop);
        offerings = await ReferredOfferings.Of(gate.Connection, Customers.Select(one => one.Offering), Language, stop);
        ReadForm();
        if (Form.Chosen is { } service)
            Customers = [.. Customers.Where(one => one.Service == service)];
        gate.SetSubjects(Customers.Select(one => one.Person).Distinct());
    }

    internal DataTable Table()
    {
        OfferingWords words = new(T);
        return new(
            T["referred.caption"],
            [
                new(T["people.name"]),
                new(T["referral.service"]),
                new(T["services.time"]),
                new(T["referral.state"]),
                new(T["referred.placed_on"]),
            ],
            [
                .. Customers.Select(one =>
                    (IReadOnlyList<Markup>)
                        [
                            Markup.Of($"""<a href="{AddressOf(one)}">{one.Name}</a>"""),
                            Markup.Of($"{offerings[one.Offering].Name}"),
                            Markup.Of($"{words.TimeAndPlace(offerings[one.Offering])}"),
                            Markup.Of($"{T.Of("referral.state", one.State)}"),
                            Markup.Of($"{T.Date(one.PlacedOn)}"),
                        ]
                ),
            ]
        );
    }

    private string AddressOf(ReferredCustomer one) =>
        Link[string.Create(CultureInfo.InvariantCulture, $"{ReferredSubject.List}/{one.Id}")];
}

/// <summary>One of the services of whom there is somebody, or all.</summary>
internal sealed class ReferredFilterForm(Texts t, IEnumerable<ReferredOffering> offerings) : Form
{
    internal PickField Service { get; } =
        new(
            "service",
            t["referral.service"],
            [
                .. offerings
                    .DistinctBy(one => one.Service)
                    .OrderBy(one => one.Name, Alphabet.Finnish)
                    .ThenBy(one => one.Service)
                    .Select(one => new Choice(one.Service.ToString(CultureInfo.InvariantCulture), one.Name)),
            ]
        )
        {
            Any = t["referred.every_service"],
        };

    internal override IReadOnlyList<Field> Fields => [Service];

    /// <summary>Null for all of them.</summary>
    internal int? Chosen => Service.Given is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null;
}

/// <summary>When and where a service is, in words.</summary>
internal sealed class OfferingWords(Texts t)
{
    internal string Time(ReferredOffering one) =>
        one.LastDay is { } last ? $"{t.Date(one.FirstDay)}–{t.Date(last)}" : t["services.from", t.Date(one.FirstDay)];

    internal string TimeAndPlace(ReferredOffering one) => $"{Time(one)}, {one.Location}";
}
