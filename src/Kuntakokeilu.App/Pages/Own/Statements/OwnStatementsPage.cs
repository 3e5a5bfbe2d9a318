using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Statements;
using Kuntakokeilu.Core.Casework.Statements.Delivery;
using Kuntakokeilu.Core.Casework.Statements.Reports;

namespace Kuntakokeilu.App.Pages.Own.Statements;

/// <summary>A page of what is stated of oneself, or of the one for whom one acts.</summary>
internal abstract class OwnStatementsPage(Gate gate) : CasePage(gate)
{
    internal StatedCase Stated { get; private set; } = StatedCase.Empty;

    internal StatedWords Words => new(T);

    /// <summary>What has gone to payers or is on its way, in its order.</summary>
    internal IReadOnlyList<PersonMessage> Messages { get; private set; } = [];

    /// <summary>Conduct of one's own that was recorded, and matters of which the TE office was told.</summary>
    internal IReadOnlyList<Report> Reports { get; private set; } = [];

    protected override async Task Read(int person, CancellationToken stop)
    {
        Stated = await StatedCase.Read(Gate.Connection, person, Today, stop);
        Messages = await MessageReader.Of(Gate.Connection, person, stop);
        Reports = await ReportReader.Of(Gate.Connection, person, stop);
    }
}
