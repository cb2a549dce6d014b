/* cjm-node-class.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-node-private.h"

/*
 * How a table becomes a GObject type: a final subclass of CjmNode with one property for each member that is not a list
 * of nodes.
 */

static void
cjm_node_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *gvalue,
                       GParamSpec *pspec)
{
  CjmNode *self = CJM_NODE (object);
  const CjmValue *value = cjm_node_get_value (self, prop_id - 1);

  if (G_VALUE_HOLDS_STRING (gvalue))
    g_value_set_string (gvalue, value->text);
  else if (G_VALUE_HOLDS_DOUBLE (gvalue))
    g_value_set_double (gvalue, value->number);
  else if (G_VALUE_HOLDS_INT64 (gvalue))
    g_value_set_int64 (gvalue, value->whole);
  else if (G_VALUE_HOLDS_BOOLEAN (gvalue))
    g_value_set_boolean (gvalue, value->flag);
  else if (G_VALUE_HOLDS_UINT (gvalue))
    g_value_set_uint (gvalue, cjm_node_get_choice (self, prop_id - 1));
  else
    g_value_set_boxed (gvalue, value->texts);
}

static void
cjm_node_set_property (GObject      *object,
                       guint         prop_id,
                       const GValue *gvalue,
                       GParamSpec   *pspec)
{
  CjmNode *self = CJM_NODE (object);
  guint member = prop_id - 1;

  if (G_VALUE_HOLDS_STRING (gvalue))
    cjm_node_set_text (self, member, g_value_get_string (gvalue));
  else if (G_VALUE_HOLDS_DOUBLE (gvalue))
    cjm_node_set_number (self, member, g_value_get_double (gvalue));
  else if (G_VALUE_HOLDS_INT64 (gvalue))
    cjm_node_set_whole (self, member, g_value_get_int64 (gvalue));
  else if (G_VALUE_HOLDS_BOOLEAN (gvalue))
    cjm_node_set_flag (self, member, g_value_get_boolean (gvalue));
  else if (G_VALUE_HOLDS_UINT (gvalue))
    cjm_node_set_choice (self, member, g_value_get_uint (gvalue));
  else
    cjm_node_set_texts (self, member, g_value_get_boxed (gvalue));
}

static GParamSpec *
create_pspec (const CjmMember *member)
{
  g_autofree char *name = g_strdelimit (g_strdup (member->name), ".", '-');
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_BLURB | G_PARAM_STATIC_NICK | G_PARAM_EXPLICIT_NOTIFY;

  switch (cjm_member_get_holding (member))
    {
    case CJM_HOLDS_CHILDREN:
      return NULL;
    case CJM_HOLDS_TEXTS:
      return g_param_spec_boxed (name, NULL, NULL, G_TYPE_STRV, flags);
    case CJM_HOLDS_CHOICE:
      return g_param_spec_uint (name, NULL, NULL, 0, g_strv_length ((char **) member->choices), member->initial,
                                flags);
    case CJM_HOLDS_NUMBER:
      /* NAN, which stands for absent, is in no range. */
      return g_param_spec_double (name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags | G_PARAM_LAX_VALIDATION);
    case CJM_HOLDS_WHOLE:
      return g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64, CJM_WHOLE_ABSENT, flags);
    case CJM_HOLDS_FLAG:
      return g_param_spec_boolean (name, NULL, NULL, FALSE, flags);
    case CJM_HOLDS_TEXT:
    default:
      if (member->type == CJM_MEMBER_ID)
        flags &= ~G_PARAM_WRITABLE;
      return g_param_spec_string (name, NULL, NULL, NULL, flags);
    }
}

static void
init_kind_class (gpointer klass,
                 gpointer class_data)
{
  CjmNodeClass *node_class = klass;
  GObjectClass *object_class = klass;

  /* A class does not inherit these from its parent. */
  object_class->get_property = cjm_node_get_property;
  object_class->set_property = cjm_node_set_property;

  node_class->info = class_data;
  node_class->pspecs = g_new0 (GParamSpec *, node_class->info->n_members);
  for (guint i = 0; i < node_class->info->n_members; i++)
    {
      node_class->pspecs[i] = create_pspec (&node_class->info->members[i]);
      if (node_class->pspecs[i] != NULL)
        g_object_class_install_property (object_class, i + 1, node_class->pspecs[i]);
    }
}

GType
cjm_node_register_kind (const CjmKindInfo *info,
                        const char        *type_name)
{
  GTypeInfo type_info = {
    .class_size = sizeof (CjmNodeClass),
    .class_init = init_kind_class,
    .class_data = info,
    .instance_size = sizeof (CjmNode),
  };

  return g_type_register_static (CJM_TYPE_NODE, type_name, &type_info, G_TYPE_FLAG_FINAL);
}
