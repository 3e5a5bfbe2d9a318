using Kuntakokeilu.Core.Register.Rows;
using Kuntakokeilu.Law.Obligations;

namespace Kuntakokeilu.Core.Obligations;

/// <summary>A row of a plans file.</summary>
internal readonly record struct PlanRow(PlanEntry Entry) : IPersonRow
{
    public int Day => Entry.Day.DayNumber;
}
