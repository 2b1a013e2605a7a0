"""who handles an update and which check it led to; when a delivery is tried again

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

import center.store.columns

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('incoming', schema=None) as batch_op:
        batch_op.add_column(sa.Column('owner', sa.String(length=80), nullable=True))
        batch_op.add_column(sa.Column('held_until', center.store.columns.UtcDateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('check_id', sa.Integer(), nullable=True))

    with op.batch_alter_table('delivery', schema=None) as batch_op:
        batch_op.add_column(sa.Column('faults', sa.Integer(), nullable=False, server_default='0'))
        batch_op.add_column(sa.Column('due_at', center.store.columns.UtcDateTime(timezone=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table('delivery', schema=None) as batch_op:
        batch_op.drop_column('due_at')
        batch_op.drop_column('faults')

    with op.batch_alter_table('incoming', schema=None) as batch_op:
        batch_op.drop_column('check_id')
        batch_op.drop_column('held_until')
        batch_op.drop_column('owner')
