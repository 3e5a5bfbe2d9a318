using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices.Letters;
using Kuntakokeilu.Core.Registration.Corrections;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Corrections;

/// <summary>What one can ask to have corrected, and what became of what one has asked.</summary>
[Access(CorrectionsSubject.ViewOwnCorrections, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    internal IReadOnlyList<AskedCorrection> Asked { get; private set; } = [];

    /// <summary>Whether there is anything on record that could be wrong.</summary>
    internal bool IsOnRecord { get; private set; }

    /// <summary>Letters of refusals, by cause.</summary>
    internal IReadOnlyDictionary<string, int> Letters { get; private set; } = new Dictionary<string, int>();

    internal CorrectionWords Words => new(T);

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (gate.Actor!.Person is not { } person)
        {
            gate.SetSubjects([]);
            return Page();
        }
        if ((await gate.Decide(CorrectionsSubject.ViewOwnCorrections, person, stop)).Refused is { } refused)
            return RefusedResult.Of(HttpContext, refused);
        IsOnRecord = true;
        Asked = await CorrectionList.OfPerson(gate.Connection, person, stop);
        Letters = await DecisionLetters.FindAll(gate.Connection, [.. Asked.Select(one => one.Cause)], stop);
        return Page();
    }
}
