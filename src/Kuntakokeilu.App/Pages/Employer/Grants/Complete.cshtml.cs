using Kuntakokeilu.App.Pages.Grants;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Applications;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Employer.Grants;

/// <summary>An application is completed as the authority has asked.</summary>
[Access(GrantsSubject.ViewEmployerGrants, Post = GrantsSubject.FollowEmployerGrant)]
[ResponseCache(NoStore = true)]
internal sealed class CompleteModel(Gate gate, GrantSteps steps) : CompletePage(gate, steps, Applicant.Employer);
