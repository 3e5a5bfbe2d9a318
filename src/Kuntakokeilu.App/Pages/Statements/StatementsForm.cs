using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Casework.Statements;
using Kuntakokeilu.Law.Statements;

namespace Kuntakokeilu.App.Pages.Statements;

/// <summary>What narrows the list of statements.</summary>
internal sealed class StatementsForm(Texts t) : Form
{
    /// <summary>Of what is not given.</summary>
    private static readonly StatementState[] States =
    [
        StatementState.Overdue,
        StatementState.Due,
        StatementState.Waiting,
    ];

    /// <summary>Each matter that a statement can be on.</summary>
    internal static readonly StatementMatter[] Matters =
    [
        .. Enum.GetValues<StatementMatter>().Where(one => one is not StatementMatter.None),
    ];

    internal ChoiceField<StatementState> State { get; } =
        new("state", t["stating.state"], States, one => t.Of("stating.state", one)) { Any = t["stating.any"] };

    internal ChoiceField<StatementMatter> Matter { get; } =
        new("matter", t["stating.matter"], Matters, one => new StatedWords(t).Matter(one)) { Any = t["stating.any"] };

    internal PickField Whose { get; } =
        new("whose", t["stating.whose"], [new("all", t["stating.whose.all"])]) { Any = t["stating.whose.ours"] };

    internal override IReadOnlyList<Field> Fields => [State, Matter, Whose];

    internal StatementFilter Filter =>
        new()
        {
            State = State.Value,
            Matter = Matter.Value,
            WithOthers = Whose.Given is not null,
        };
}
