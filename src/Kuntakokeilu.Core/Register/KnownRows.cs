using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Core.Register;

/// <summary>A row of facts on record.</summary>
/// <param name="Replaces">The row whose place it takes; see <see cref="FactRow.Replaces"/>.</param>
internal readonly record struct KnownFact(RegisterEvent Event, CarriedFacts Carried, short Seq, short? Replaces);

/// <summary>An act on record.</summary>
internal readonly record struct KnownAct(TeOfficeAct Act, short Seq);
