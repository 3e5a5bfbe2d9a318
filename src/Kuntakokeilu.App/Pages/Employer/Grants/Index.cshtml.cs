using Kuntakokeilu.App.Pages.Grants;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Employer.Grants;

/// <summary>An employer's own applications for benefits.</summary>
[Access(GrantsSubject.ViewEmployerGrants)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : ApplicationsPage(gate, Applicant.Employer);
