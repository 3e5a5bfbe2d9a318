using Kuntakokeilu.Core.Register.Rows;
using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.Core.Steering;

/// <summary>Puts out the periods of a person.</summary>
internal sealed class SteeringFold(LawAsKnown law, RowRegister<PackedAct> acts) : PersonFold(law, acts)
{
    protected override int Write(FoldOutput output)
    {
        for (int i = 0; i < History.PeriodCount; i++)
            output[0].Append(Id, History.PeriodAt(i));
        return History.PeriodCount;
    }
}
