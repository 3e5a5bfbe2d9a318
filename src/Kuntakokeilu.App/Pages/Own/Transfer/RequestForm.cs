using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Transfers.Requests;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.App.Pages.Own.Transfer;

/// <summary>A customer's request: to whom, on which ground, why.</summary>
/// <param name="now">The municipality whose customer one is; none of a TE office.</param>
internal sealed class RequestForm(Texts t, MunicipalityCode now) : Form
{
    private const string Office = "te-office";

    /// <summary>Those of 5 § 6 mom.</summary>
    private static readonly TransferGround[] Grounds =
    [
        TransferGround.Language,
        TransferGround.Inappropriate,
        TransferGround.Safety,
    ];

    private readonly PickField to = new("to", t["own_transfer.to"], Places(t, now))
    {
        Any = t["own_transfer.choose"],
        Missing = t["own_transfer.no_to"],
        Help = t["own_transfer.to_why"],
    };

    private readonly ChoiceField<TransferGround> ground = new(
        "ground",
        t["own_transfer.ground"],
        Grounds,
        one => t.Of("own_transfer.ground", one)
    )
    {
        Missing = t["own_transfer.no_ground"],
    };

    private readonly TextField text = new("text", t["own_transfer.text"])
    {
        Lines = 6,
        Shortest = 10,
        Longest = 2000,
        Missing = t["own_transfer.no_text"],
        Help = t["own_transfer.text_why"],
    };

    internal override IReadOnlyList<Field> Fields => [to, ground, text];

    internal TextField Text => text;

    internal NewRequest Asked =>
        new(
            to.Given is Office ? MunicipalityCode.None : MunicipalityCode.Parse(to.Given!),
            ground.Value!.Value,
            text.Value
        );

    /// <summary>The TE office of a municipality's customer, and every other municipality of the pilots.</summary>
    private static IReadOnlyList<Choice> Places(Texts t, MunicipalityCode now) =>
        [
            .. now.IsNone ? (Choice[])[] : [new(Office, t["authority.te_office"])],
            .. Municipalities
                .All.Where(one => PilotAreas.Include(one.Code) && one.Code != now)
                .OrderBy(one => one.Name(t.Language), Alphabet.Finnish)
                .Select(one => new Choice(one.Code.ToString(), one.Name(t.Language))),
        ];
}
