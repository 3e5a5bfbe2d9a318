using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Statements;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Statements.People;

/// <summary>What the customer has told of the benefit is noted, or that a case is over.</summary>
[Access(StatementsSubject.ViewStatements, Post = StatementsSubject.TellOfBenefit, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class TellModel(Gate gate, StatementService service) : EventPage(gate, service)
{
    protected override EventForm Made() => new TellingForm(T, Stated);
}
